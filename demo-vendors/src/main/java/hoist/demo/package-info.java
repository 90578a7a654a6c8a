/** Vendors to try Hoist with in containers. */
@NullMarked
package hoist.demo;

import org.jspecify.annotations.NullMarked;

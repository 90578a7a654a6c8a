/** How a vendor is called over HTTP, and what a failed call says about trying again. */
@NullMarked
package hoist.vendor;

import org.jspecify.annotations.NullMarked;

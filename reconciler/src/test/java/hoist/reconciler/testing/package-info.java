/** A toy worker that switches lamps on, its vendor, and a log in memory. */
@NullMarked
package hoist.reconciler.testing;

import org.jspecify.annotations.NullMarked;

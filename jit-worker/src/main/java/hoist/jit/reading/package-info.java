/** Reads tickets at the tenant's Halo and tells what was found; writes nothing there. */
@NullMarked
package hoist.jit.reading;

import org.jspecify.annotations.NullMarked;

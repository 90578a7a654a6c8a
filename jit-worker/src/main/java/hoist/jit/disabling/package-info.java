/** Disables accounts at idemeum and tells what came of it. */
@NullMarked
package hoist.jit.disabling;

import org.jspecify.annotations.NullMarked;

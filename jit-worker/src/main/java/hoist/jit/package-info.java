/** JIT accounts are off when their ticket is closed, when somebody asks, and at the end of their life. */
@NullMarked
package hoist.jit;

import org.jspecify.annotations.NullMarked;

/** What makes it necessary to disable accounts, and what is next for them. */
@NullMarked
package hoist.jit.plan;

import org.jspecify.annotations.NullMarked;

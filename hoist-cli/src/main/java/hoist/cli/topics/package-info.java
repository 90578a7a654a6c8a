/** Bounded reads of topics: what stands there now, from the beginning, from a time on, or backwards. */
@NullMarked
package hoist.cli.topics;

import org.jspecify.annotations.NullMarked;

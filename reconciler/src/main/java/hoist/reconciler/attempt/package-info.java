/** Who may take a step, until when, and when its fate is in doubt. */
@NullMarked
package hoist.reconciler.attempt;

import org.jspecify.annotations.NullMarked;

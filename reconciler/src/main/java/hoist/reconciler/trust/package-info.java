/** Tells what one record or step did wrong from what makes the whole JVM unreliable. */
@NullMarked
package hoist.reconciler.trust;

import org.jspecify.annotations.NullMarked;

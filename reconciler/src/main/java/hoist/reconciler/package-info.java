/** What a worker gives (fold, plan, acts) and what it is given (turns): wanted versus actual, without a vendor. */
@NullMarked
package hoist.reconciler;

import org.jspecify.annotations.NullMarked;

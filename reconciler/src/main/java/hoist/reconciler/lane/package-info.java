/** The one place where calls to one vendor for one tenant are made, most urgent first and within its budget. */
@NullMarked
package hoist.reconciler.lane;

import org.jspecify.annotations.NullMarked;

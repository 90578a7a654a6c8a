/** What must hold when faults are over: invariants I1 to I12, checked against the vendors' effect logs and an independent reader. */
@NullMarked
package hoist.faults.checking;

import org.jspecify.annotations.NullMarked;

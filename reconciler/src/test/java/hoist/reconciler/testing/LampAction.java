package hoist.reconciler.testing;

import hoist.reconciler.attempt.Standing;

/** What the toy worker can do. */
public sealed interface LampAction {
    record SwitchOn(Standing.Free free) implements LampAction {}

    record LookUp(Standing.InDoubt inDoubt) implements LampAction {}
}

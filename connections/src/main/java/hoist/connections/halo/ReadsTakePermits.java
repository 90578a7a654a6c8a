package hoist.connections.halo;

import hoist.reconciler.lane.Budget;
import hoist.vendor.Call;
import hoist.vendor.CallListener;
import hoist.vendor.Effect;

/** Reads wait for the tenant's budget. Writes were paid for when they were announced; tokens are not counted by Halo. */
record ReadsTakePermits(Budget budget) implements CallListener {
    private static final String TOKEN = "token";

    @Override
    public void before(Call call) {
        if (call.effect() == Effect.READ && !call.operation().equals(TOKEN)) {
            budget.take();
        }
    }
}

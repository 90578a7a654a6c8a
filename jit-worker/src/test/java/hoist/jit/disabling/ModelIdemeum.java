package hoist.jit.disabling;

import hoist.idemeum.Idemeum;
import hoist.idemeum.ScriptedFailure;
import hoist.vendor.Again;
import hoist.vendor.BeforeWrite;
import java.time.Duration;
import java.util.Optional;

/** An idemeum with moods: what chance decides goes wrong with its calls. A disable that arrives ends every account there is. */
final class ModelIdemeum implements Idemeum {
    /** The process that called dies here. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final ModelWorld world;
    private final BeforeWrite check;

    ModelIdemeum(ModelWorld world, BeforeWrite check) {
        this.world = world;
        this.check = check;
    }

    @Override
    public void approve(String requestId, String customerName, String userElevationMode) {
        throw new AssertionError("never called by this worker");
    }

    @Override
    public void deny(String requestId, String customerName) {
        throw new AssertionError("never called by this worker");
    }

    @Override
    public Idemeum within(BeforeWrite before) {
        return new ModelIdemeum(world, check.then(before));
    }

    @Override
    public void disableJitAccount(String customerDisplayName, String technicianEmailAddress) {
        check.check();
        world.calls++;
        world.note("sent call", world.calls);
        world.meanwhile(Duration.ofSeconds(10));
        switch (world.choices().below(8)) {
            case 1 -> throw new Crash();
            case 2 -> throw ScriptedFailure.of(new Again.InDoubt());
            case 3 -> throw ScriptedFailure.of(new Again.Later(Optional.empty()));
            case 4 -> throw ScriptedFailure.of(new Again.Never(Again.Why.CREDENTIALS, "a new key is needed"));
            case 5 -> {
                world.accounts.disableAll();
                throw new Crash();
            }
            case 6 -> {
                world.accounts.disableAll();
                throw ScriptedFailure.of(new Again.InDoubt());
            }
            default -> world.accounts.disableAll();
        }
    }
}

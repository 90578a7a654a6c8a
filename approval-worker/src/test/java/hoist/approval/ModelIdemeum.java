package hoist.approval;

import hoist.idemeum.Idemeum;
import hoist.idemeum.ScriptedFailure;
import hoist.schemas.elevation.Decision;
import hoist.vendor.Again;
import hoist.vendor.BeforeWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An idemeum that forgives nothing: it applies every decision it is sent, also a second, different one, unless somebody
 * decided by phone before. What chance decides goes wrong with its calls.
 */
final class ModelIdemeum implements Idemeum {
    /** The process that called dies here. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    final Set<Decision> applied = EnumSet.noneOf(Decision.class);
    final List<Instant> sentAt = new ArrayList<>();

    @Nullable
    Decision byPhone;

    private final ModelWorld world;
    private final BeforeWrite check;
    private final ModelIdemeum all;

    ModelIdemeum(ModelWorld world) {
        this.world = world;
        this.check = BeforeWrite.NOTHING;
        this.all = this;
    }

    private ModelIdemeum(ModelIdemeum all, BeforeWrite check) {
        this.world = all.world;
        this.check = check;
        this.all = all;
    }

    @Override
    public void approve(String requestId, String customerName, String userElevationMode) {
        take(Decision.APPROVED);
    }

    @Override
    public void deny(String requestId, String customerName) {
        take(Decision.DENIED);
    }

    @Override
    public void disableJitAccount(String customerDisplayName, String technicianEmailAddress) {
        throw new AssertionError("never called by this worker");
    }

    @Override
    public Idemeum within(BeforeWrite before) {
        return new ModelIdemeum(all, check.then(before));
    }

    private void take(Decision decision) {
        check.check();
        all.sentAt.add(world.now());
        world.note("sent " + decision);
        world.meanwhile(Duration.ofSeconds(10));
        switch (world.choices().below(9)) {
            case 1 -> throw new Crash();
            case 2 -> throw ScriptedFailure.of(new Again.InDoubt());
            case 3 -> throw ScriptedFailure.of(new Again.Later(Optional.empty()));
            case 4 -> throw ScriptedFailure.of(new Again.Never(Again.Why.CREDENTIALS, "a new key is needed"));
            case 5 -> refuseIfNew();
            case 6 -> {
                apply(decision);
                throw new Crash();
            }
            case 7 -> {
                apply(decision);
                throw ScriptedFailure.of(new Again.InDoubt());
            }
            default -> apply(decision);
        }
    }

    private void refuseIfNew() {
        if (all.applied.isEmpty()) {
            throw ScriptedFailure.of(new Again.Never(Again.Why.REFUSED, "not like this"));
        }
    }

    private void apply(Decision decision) {
        if (all.byPhone == null) {
            all.applied.add(decision);
            world.note("applied " + decision);
        } else if (all.byPhone != decision) {
            throw ScriptedFailure.of(new Again.Never(Again.Why.CONFLICT, "decided otherwise"));
        }
    }
}

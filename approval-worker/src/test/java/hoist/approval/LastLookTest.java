package hoist.approval;

import static hoist.approval.Events.approved;
import static hoist.approval.Events.at;
import static hoist.approval.Events.decidedByPhone;
import static hoist.approval.Events.requested;
import static hoist.schemas.elevation.Decision.APPROVED;
import static hoist.schemas.elevation.Decision.DENIED;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.approval.plan.DecisionAction;
import hoist.approval.plan.Verdicts;
import hoist.approval.relaying.RelayDecision;
import hoist.approval.request.DecisionLedger;
import hoist.connections.tenant.TenantsNow;
import hoist.idemeum.Idemeum;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.decision.DecisionRelayed;
import hoist.tenants.Tenants;
import hoist.vendor.BeforeWrite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What comes between the plan and the call still stops the call. */
class LastLookTest {
    private static final Instant END = at(Duration.ofDays(4));

    private final List<SpecificRecord> records = new ArrayList<>(List.of(requested(at(0)), approved("c1", at(10))));
    private final List<String> sent = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private final List<SpecificRecord> told = new ArrayList<>();
    private Runnable beforeTheLook = () -> {};
    private Runnable beforeTheWrite = () -> {};
    private Instant now = at(11);

    @Test
    void nothingHappenedSoItIsSent() throws InterruptedException {
        // When
        relay();
        // Then
        assertThat(sent).containsExactly("USER");
        assertThat(told).singleElement().isInstanceOf(DecisionRelayed.class);
    }

    @Test
    void refusedMeanwhileByAnotherInstance() throws InterruptedException {
        // Given
        beforeTheLook = () -> records.add(Facts.refusedHere("c1", at(11)));
        // When
        relay();
        // Then
        assertNothingSent();
    }

    @Test
    void decidedMeanwhileByPhone() throws InterruptedException {
        // Given
        beforeTheLook = () -> records.add(decidedByPhone("p1", at(11), DENIED));
        // When
        relay();
        // Then
        assertNothingSent();
    }

    @Test
    void endedWhileItWaitedForTheBudget() throws InterruptedException {
        // Given
        beforeTheLook = () -> now = END;
        // When
        relay();
        // Then
        assertNothingSent();
    }

    @Test
    void endedInTheLastMoment() throws InterruptedException {
        // Given
        beforeTheWrite = () -> now = END;
        // When
        relay();
        // Then
        assertNothingSent();
    }

    private void assertNothingSent() {
        assertThat(sent).isEmpty();
        assertThat(told).isEmpty();
        assertThat(withdrawn).containsExactly("a1");
    }

    private void relay() throws InterruptedException {
        var tenants = new TenantsNow(Tenants.of(Events.tenant()), Clock.systemUTC());
        var verdicts = new Verdicts(ApprovalSettings.DEFAULTS.bindingWait());
        var state = Ledgers.of(records);
        var click = state.openClicks().getFirst();
        var _ = new RelayDecision(tenant -> Optional.of(new Recording(BeforeWrite.NOTHING)), verdicts, tenants)
                .act(new OneTurn(state), new DecisionAction.Relay(click, "Demo PAM tenant", new Standing.Free(1, 0)));
    }

    private final class Recording implements Idemeum {
        private final BeforeWrite check;

        Recording(BeforeWrite check) {
            this.check = check;
        }

        @Override
        public void approve(String requestId, String customerName, String userElevationMode) {
            check.check();
            sent.add(userElevationMode);
        }

        @Override
        public void deny(String requestId, String customerName) {
            throw new AssertionError(DENIED);
        }

        @Override
        public void disableJitAccount(String customerDisplayName, String technicianEmailAddress) {
            throw new AssertionError(APPROVED);
        }

        @Override
        public Idemeum within(BeforeWrite before) {
            return new Recording(check.then(before));
        }
    }

    private record Fresh(Runnable beforeTheWrite) implements LiveAttempt {
        @Override
        public String id() {
            return "a1";
        }

        @Override
        public int number() {
            return 1;
        }

        @Override
        public void requireFresh() {
            beforeTheWrite.run();
        }
    }

    private final class OneTurn implements Turn<DecisionLedger> {
        private final DecisionLedger state;

        OneTurn(DecisionLedger state) {
            this.state = state;
        }

        @Override
        public String tenant() {
            return Events.TENANT;
        }

        @Override
        public String entry() {
            return Events.REQUEST;
        }

        @Override
        public DecisionLedger state() {
            return state;
        }

        @Override
        public Optional<DecisionLedger> tenantWide() {
            return Optional.empty();
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public LiveAttempt announce(
                Standing.Free free,
                Function<Attempt, SpecificRecord> body,
                Function<DecisionLedger, Optional<String>> holder) {
            beforeTheLook.run();
            records.add(Facts.attempted("a1", 1, 0, "c1", at(11)));
            assertThat(holder.apply(Ledgers.of(records))).contains("a1");
            return new Fresh(beforeTheWrite);
        }

        @Override
        public void tell(SpecificRecord body) {
            told.add(body);
        }

        @Override
        public void withdraw(LiveAttempt attempt, String reason) {
            withdrawn.add(attempt.id());
        }
    }
}

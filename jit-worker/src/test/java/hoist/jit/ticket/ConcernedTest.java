package hoist.jit.ticket;

import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.START;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.TechnicianLeft;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.schemas.ticket.TicketNoted;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcernedTest {
    private static final String TENANT = "";

    @Test
    void hintConcernsItsTicketUnlessItSaysThatTheTicketIsOpen() {
        assertConcerns(Records.hint(7, START, true), "ticket/7");
        assertConcerns(Records.hint(7, START, null), "ticket/7");
        assertConcerns(Records.hint(7, START, false));
    }

    @Test
    void grantConcernsTenantSweepAndTheTicketItWasMadeIn() {
        assertConcerns(Records.granted(START), TENANT, "sweep");
        assertConcerns(Records.granted(START, CUSTOMER, NIK, 7L), TENANT, "sweep", "ticket/7");
    }

    @Test
    void otherJitEventsConcernNone() {
        assertConcerns(Records.jit(START, CUSTOMER, NIK, new JitAccountEnded("grant", null)));
        assertConcerns(Records.jit(START, CUSTOMER, NIK, new JitDisableRequested(null, "halo")));
        assertConcerns(Records.jit(START, null, NIK, new TechnicianLeft(null)));
    }

    @Test
    void ticketFactsThatOpenAndCloseConcernTheTicket() {
        assertConcerns(Records.opened(7, "request", START), TENANT, "sweep", "ticket/7");
        assertConcerns(Records.closedByWorker(7, "request", START), TENANT, "ticket/7");
        assertConcerns(Records.ticketFact("jit:7", START, new TicketNoted(7L, "because")));
    }

    @Test
    void ownFactsConcernWhatTheyAreAbout() {
        assertConcerns(Records.read(7, null, null, START), "ticket/7");
        assertConcerns(Records.told(7, START), "ticket/7");
        assertConcerns(Records.closedByHand(7, "request", START, START), "ticket/7");
        assertConcerns(Records.stuck(7L, "halo-rights", START), "ticket/7");
        assertConcerns(Records.stuck(null, "halo-rights", START), "sweep");
        assertConcerns(Records.swept(START, START, Map.of(7L, START)), "sweep", "ticket/7");
    }

    @Test
    void holdConcernsTheTicketThatIsStillOpen() {
        assertConcerns(Records.held(7, 8, START), TENANT, "ticket/8");
    }

    @Test
    void otherFactsAboutAccountsConcernNone() {
        assertConcerns(Records.jitFact(START, CUSTOMER, NIK, new DisableWithdrawn("attempt", "reason")));
    }

    @Test
    void linksConcernTheTenant() {
        assertConcerns(Records.command(START, new LinkCustomer(CUSTOMER, 12L, "Demo")), TENANT);
        assertConcerns(Records.command(START, new UnlinkCustomer(CUSTOMER)), TENANT);
    }

    @Test
    void operatorsTryATicketOrTheSweepAgain() {
        assertConcerns(Records.command(START, new RetryNow("ticket/7")), "ticket/7");
        assertConcerns(Records.command(START, new RetryNow("sweep")), "sweep");
        assertConcerns(Records.command(START, new GiveUp("ticket/7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "request-17", "demo pam tenant/nik@nikpot.com", "ticket/", "ticket/x@y", "ticket/-1"})
    void tryingSomethingElseAgainConcernsNone(String subject) {
        assertConcerns(Records.command(START, new RetryNow(subject)));
    }

    private static void assertConcerns(SpecificRecord record, String... entries) {
        assertThat(Concerned.by(record)).containsExactly(entries);
    }
}

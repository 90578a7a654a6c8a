package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.effects.Call;
import hoist.simulators.halo.HaloNote;
import hoist.simulators.idemeum.JitGrant;
import hoist.simulators.idemeum.JitStanding;
import hoist.simulators.idemeum.NewJitGrant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What technicians do with their tickets and JIT accounts, and what they see, in one MSP of a story. */
record JitSeen(SimulatedMsp msp) {
    static final String NIK = "nik@nikpot.com";
    static final String TESS = "tess.tech@msp.example";
    static final String CUSTOMER = "Demo PAM tenant";

    int ticketOfNik() {
        return msp.logTicket(NIK, "The printer does not print");
    }

    /** Nik is given an account in this ticket; returns once idemeum's word of it was taken. */
    JitGrant grantedIn(@Nullable Integer ticket) {
        return told(msp.idemeum().grant(new NewJitGrant(CUSTOMER, NIK, ticket)));
    }

    JitGrant told(JitGrant grant) {
        Seen.soon()
                .untilAsserted(
                        () -> assertThat(msp.idemeum().webhooks().undelivered()).isZero());
        return grant;
    }

    boolean isOn(JitGrant grant) {
        return msp.idemeum().grants().stream()
                .filter(each -> each.id().equals(grant.id()))
                .anyMatch(each -> each.standing() instanceof JitStanding.Active);
    }

    void awaitOff(JitGrant grant) {
        Seen.soon()
                .untilAsserted(
                        () -> assertThat(isOn(grant)).as("the account is on").isFalse());
    }

    /** idemeum's effect, not its answer: however often it was asked, a grant ends once. */
    void assertDisabledOnce(JitGrant grant) {
        assertThat(msp.idemeum().effects().effects("jit.disabled", grant.id())).hasSize(1);
    }

    List<Call> disableCalls() {
        return msp.idemeum().effects().calls("POST", "/api/integrations/entrajitaccounts");
    }

    /** Waits until a note in this ticket contains all of these. */
    void awaitNote(int ticket, String... parts) {
        Seen.soon()
                .untilAsserted(() -> assertThat(msp.halo().ticket(ticket).notes())
                        .extracting(HaloNote::text)
                        .anySatisfy(text -> assertThat(text).contains(parts)));
    }
}

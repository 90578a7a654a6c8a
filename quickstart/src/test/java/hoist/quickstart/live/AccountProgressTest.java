package hoist.quickstart.live;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Envelope;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianTicketClosed;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class AccountProgressTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private AccountProgress progress = AccountProgress.of("nik@nikpot.com", "Demo PAM tenant");

    @Test
    void aWholeLifeReadsAsOneLine() {
        // When
        told(new JitAccountGranted("g", null, START.plusSeconds(4 * 3600), 7L));
        told(closed(7));
        told(new JitHeld("c", 7L, 8L));
        told(closed(8));
        told(off());

        // Then
        assertThat(progress.line())
                .isEqualTo(
                        "JIT account of nik@nikpot.com for Demo PAM tenant → granted until 16:00 UTC → ticket 7 closed"
                                + " → stays on: ticket 8 is open → ticket 8 closed → off, 0.1 s after its last ticket was closed");
    }

    @Test
    void whatIsOffBeginsANewLineAndItsEchoTellsNothing() {
        // Given
        told(off());

        // Then
        assertThat(progress.after(record(new JitAccountEnded("g", "disabled")))).isEmpty();
        told(new JitAccountGranted("h", null, null, null));
        assertThat(progress.line()).endsWith("→ granted");
        assertThat(progress.line()).doesNotContain("off");
    }

    @Test
    void whatWaitsForAPersonSaysThatTheAccountIsOn() {
        // When
        told(new JitDisableStuck("b", "idemeum-credentials", "Renew the key.", List.of(), null, null));

        // Then
        assertThat(progress.line()).contains("STILL ON", "idemeum-credentials", "Renew the key.");
    }

    private void told(SpecificRecord body) {
        progress = progress.after(record(body)).orElseThrow();
    }

    private static TechnicianTicketClosed closed(long ticketId) {
        return new TechnicianTicketClosed("h", ticketId, START, START, List.of());
    }

    private static JitDisabled off() {
        return new JitDisabled("c", 0.12, List.of("g"), List.of(8L), List.of(), DisableCause.TICKET_CLOSED);
    }

    private static Envelope record(SpecificRecord body) {
        return Envelope.of(new JitFact("e", "demo", START, START, "test", "Demo PAM tenant", "nik@nikpot.com", body));
    }
}

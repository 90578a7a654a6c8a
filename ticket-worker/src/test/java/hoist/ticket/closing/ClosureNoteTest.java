package hoist.ticket.closing;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.Scope;
import hoist.ticket.request.Decided;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a closed ticket says of the decision. */
final class ClosureNoteTest {
    @Test
    void tellsWhenItWasDecidedAndNotWhenWeHeardOfIt() {
        var occurred = Instant.parse("2026-11-21T12:00:05Z");
        var decided = new Decided(
                "decided",
                occurred.plusSeconds(3600),
                occurred,
                Decision.APPROVED,
                "ann@msp.example",
                "Ann",
                Channel.PHONE,
                Scope.USER,
                null,
                null);
        assertThat(ClosureNote.decision(decided))
                .first()
                .isEqualTo("Approved by Ann (ann@msp.example) from the phone at 2026-11-21 12:00:05 UTC.");
    }
}

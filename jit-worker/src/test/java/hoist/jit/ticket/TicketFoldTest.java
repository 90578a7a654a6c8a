package hoist.jit.ticket;

import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketFoldTest {

    @Test
    void factThatIsDeliveredAgainChangesNothing() {
        // Given
        var open = Records.read(TICKET, 0L, null, START);
        var folded = new Folded(open, Records.read(TICKET, 1L, START, START.plusSeconds(1)));
        var before = folded.ledger();

        // When
        folded.take(open, 0);

        // Then
        assertThat(folded.ledger()).isEqualTo(before);
    }

    @Test
    void hintThatIsDeliveredAgainChangesNothing() {
        // Given
        var first = Records.closedHint(START);
        var folded = new Folded(first, Records.closedHint(START.plusSeconds(1)));
        var before = folded.ledger();

        // When
        folded.take(first, 0);

        // Then
        assertThat(folded.ledger()).isEqualTo(before);
    }

    @Test
    void readingForgetsTheObstacle() {
        assertThat(new Folded(Records.stuck(TICKET, "halo-rights", START), Records.read(TICKET, null, null, START))
                        .ledger()
                        .obstacle())
                .isNull();
    }
}

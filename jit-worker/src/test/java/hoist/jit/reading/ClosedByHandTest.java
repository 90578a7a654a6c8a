package hoist.jit.reading;

import static hoist.jit.reading.TestWatch.now;
import static hoist.jit.ticket.Records.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.jit.ticket.Records;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.TicketRead;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tickets of elevation requests that somebody closes without a decision, at a simulated Halo. */
@Execution(ExecutionMode.CONCURRENT)
final class ClosedByHandTest {
    private static final String REQUEST = "request-17";

    private final TestWatch watch = new TestWatch();
    private final int ticket = watch.halo.logByHand(watch.client, watch.ann, "Elevation request");

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void isToldWhenNoDecisionFollows() {
        // Given
        watch.watches(Records.opened(ticket, REQUEST, now()));
        watch.halo.closeByHand(ticket, watch.ann);

        // When
        watch.hearsThatClosed(ticket);

        // Then
        var closedAt = watch.log.facts(TicketRead.class).getFirst().getClosedAt();
        assertThat(watch.log.facts(ElevationTicketClosedByHand.class))
                .containsExactly(new ElevationTicketClosedByHand(REQUEST, (long) ticket, closedAt));
        assertThat(watch.closes()).isEmpty();
    }

    @Test
    void isToldAlsoWhileAnAccountIsWatched() {
        // Given
        watch.watches(granted(now()), Records.opened(ticket, REQUEST, now()));
        watch.halo.closeByHand(ticket, watch.ann);

        // When
        watch.hearsThatClosed(ticket);

        // Then
        await().until(() -> watch.reads(ticket) == 2);
        assertThat(watch.log.facts(ElevationTicketClosedByHand.class)).hasSize(1);
    }

    @Test
    void isNotToldOfATicketThatWasOpenedAgain() {
        // Given
        watch.watches(Records.opened(ticket, REQUEST, now()));

        // When
        watch.hearsThatClosed(ticket);

        // Then
        assertThat(watch.log.facts(ElevationTicketClosedByHand.class)).isEmpty();
        assertThat(watch.log.facts(TicketRead.class).getFirst().getClosedAt()).isNull();
    }

    @Test
    void isNotToldOfATicketThatWasDeleted() {
        // Given
        watch.watches(granted(now()), Records.opened(ticket, REQUEST, now()));
        new AdministratorOfHalo(watch.halo).deletes(ticket);

        // When
        watch.hearsThatClosed(ticket);

        // Then
        await().until(() -> watch.reads(ticket) == 2);
        assertThat(watch.log.facts(ElevationTicketClosedByHand.class)).isEmpty();
    }

    @Test
    void lifeOfANormalElevationTicketCostsNoReadWithoutAccounts() {
        // Given
        watch.watches(Records.opened(ticket, REQUEST, now()));
        var before = watch.calls().size();

        // When
        watch.hears(Records.hint(ticket, now(), false), Records.hint(ticket, now(), true));
        watch.hears(Records.closedByWorker(ticket, REQUEST, now()), Records.hint(ticket, now(), true));

        // Then
        await().during(Duration.ofMillis(600)).until(() -> watch.calls().size() == before);
    }
}

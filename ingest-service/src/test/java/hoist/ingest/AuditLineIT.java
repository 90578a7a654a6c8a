package hoist.ingest;

import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody writes anything into an audit line but the value that it is for. */
final class AuditLineIT {

    @Test
    void aRouteDoesNotEndItsQuotes() {
        // Given a service that has set its logging up
        OneService.port();
        LogLines log = LogLines.collect();
        // When
        Call.of("GET", "/forged%22%20client=%22forged%22").to(OneService.port());
        // Then
        await().untilAsserted(() ->
                assertThat(log.soFar()).anyMatch(line -> line.contains("route=\"/forged??client=?forged?\"")));
        assertThat(log.stopped()).noneMatch(line -> line.contains("client=\"forged"));
    }

    @Test
    void anEventsIdDoesNotEndItsQuotes() {
        // Given a service that has set its logging up
        OneService.port();
        LogLines log = LogLines.collect();
        String id = "forged\"client=\"forged\\";
        // When
        Call.Answer answer = OneService.webhook()
                .header("Idempotency-Key", id)
                .json(Bodies.expired("audit-1"))
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).isEqualTo(id);
        await().untilAsserted(() ->
                assertThat(log.soFar()).anyMatch(line -> line.contains("eventId=\"forged?client=?forged?\"")));
        assertThat(log.stopped()).noneMatch(line -> line.contains("client=\"forged"));
    }
}

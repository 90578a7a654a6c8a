package hoist.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.topics.TopicRecord;
import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.schemas.RequestIds;
import hoist.schemas.Topic;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.halo.HaloTicketChanged;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpened;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class IndexTest {
    private static final Instant THEN = Instant.parse("2026-11-21T12:00:00Z");
    private final Index index = new Index();

    @Test
    void aTicketLeadsToItsAccountAndFromThereToWhatTheTicketWasTold() {
        // Given
        add(Topic.JIT_EVENTS, 0, granted("nik@nikpot.com", 7));
        add(Topic.JIT_FACTS, 0, disabled("off-1", "Nik@Nikpot.com"));
        add(Topic.TICKET_FACTS, 0, noted(RequestIds.ofJitNews("off-1")));
        add(Topic.HALO_EVENTS, 0, changed(7));
        add(Topic.JIT_EVENTS, 1, granted("ann@nikpot.com", 8));
        add(Topic.JIT_FACTS, 1, disabled("off-2", "ann@nikpot.com"));
        add(Topic.HALO_EVENTS, 1, changed(8));

        // Then
        assertThat(storyOf(Strand.ticket(7)))
                .containsExactlyInAnyOrder("jit-events/0/0", "jit-facts/0/0", "ticket-facts/0/0", "halo-events/0/0");
        assertThat(storyOf(Strand.technician("ANN@nikpot.com")))
                .containsExactlyInAnyOrder("jit-events/0/1", "jit-facts/0/1", "halo-events/0/1");
    }

    @Test
    void aTicketLeadsToItsRequestAndOneTenantsTicketsAreNotAnothers() {
        // Given
        add(Topic.TICKET_FACTS, 0, opened("nikmsp", "r-1", 7));
        add(Topic.TICKET_FACTS, 1, opened("other", "r-2", 7));

        // Then
        assertThat(index.tenantsWith(Set.of(Strand.ticket(7)))).containsExactly("nikmsp", "other");
        assertThat(storyOf(Strand.ticket(7))).containsExactly("ticket-facts/0/0");
        assertThat(storyOf(Strand.request("r-2"))).isEmpty();
    }

    private List<String> storyOf(Strand strand) {
        return index.story("nikmsp", Set.of(strand)).stream()
                .map(Object::toString)
                .toList();
    }

    private void add(Topic topic, long offset, SpecificRecord value) {
        index.add(new TopicRecord(
                new ConsumerRecord<>(topic.topicName(), 0, offset, new byte[0], new byte[0]),
                new Decoded.Decodable(value)));
    }

    private static JitEvent granted(String technician, long ticket) {
        var body = new JitAccountGranted("grant", null, null, ticket);
        return new JitEvent("g-" + ticket, "nikmsp", THEN, THEN, "test", "Demo PAM tenant", technician, body);
    }

    private static JitFact disabled(String eventId, String technician) {
        var body = new JitDisabled("g", 0.1, List.of(), List.of(), List.of(), DisableCause.TICKET_CLOSED);
        return new JitFact(eventId, "nikmsp", THEN, THEN, "jit-worker", "demo pam tenant", technician, body);
    }

    private static TicketFact noted(String request) {
        return new TicketFact("n-1", "nikmsp", THEN, THEN, "ticket-worker", request, new TicketNoted(7L, "off-1"));
    }

    private static TicketFact opened(String tenant, String request, long ticket) {
        var body = new TicketOpened(ticket, 1L, 1L, null, null, 1, null);
        return new TicketFact("o-" + request, tenant, THEN, THEN, "ticket-worker", request, body);
    }

    private static HaloEvent changed(long ticket) {
        var body = new HaloTicketChanged("ticket status changed", null, null, null, null, true);
        return new HaloEvent("h-" + ticket, "nikmsp", THEN, THEN, "halo", ticket, body);
    }
}

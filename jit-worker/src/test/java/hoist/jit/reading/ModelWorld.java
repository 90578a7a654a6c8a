package hoist.jit.reading;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.reading.ModelHalo.Card;
import hoist.jit.ticket.Folded;
import hoist.jit.ticket.Observation;
import hoist.jit.ticket.Records;
import hoist.jit.ticket.TestTenants;
import hoist.jit.ticket.TicketWatch;
import hoist.schemas.Topic;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.tenants.Tenants;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** A tenant's log, two instances that both believe it is theirs, its Halo, and a clock that only chance moves. */
final class ModelWorld {
    static final List<Topic> INPUTS =
            List.of(Topic.JIT_EVENTS, Topic.HALO_EVENTS, Topic.TICKET_FACTS, Topic.JIT_FACTS, Topic.OPERATOR_COMMANDS);
    private static final Long[] TICKETS = {1L, 2L, 3L};
    private static final Long[] TICKETS_OR_NONE = {null, 1L, null, 2L, 3L};

    /** How far behind instances may be. */
    enum Reading {
        GRANTS_AT_ONCE,
        ANY_TOPIC_ANY_TIME_LATER
    }

    final Choices choices;
    final Reading reading;
    final ModelHalo halo = new ModelHalo(this);
    final TicketWatch watch;
    final WatchActs acts;
    final List<ModelWatcher> watchers;
    private final Map<Topic, List<SpecificRecord>> logs = new EnumMap<>(Topic.class);
    private final List<String> story = new ArrayList<>();
    private Instant now = Records.START;
    private int ids;
    private int depth;

    ModelWorld(Choices choices) {
        this.choices = choices;
        reading = choices.oneOf(Reading.values());
        var tenants = new TenantsNow(Tenants.of(TestTenants.tenant()), Clock.systemUTC());
        watch = new TicketWatch(tenants, Folded.PATIENCE);
        acts = new WatchActs(tenants, tenant -> halo, Folded.PATIENCE, new ReadingMetrics(new SimpleMeterRegistry()));
        watchers = List.of(new ModelWatcher(this), new ModelWatcher(this));
        Stream.of(TICKETS).forEach(id -> halo.cards.put(id, new Card(id, 21L + id % 2, null, now)));
    }

    Instant now() {
        return now;
    }

    List<SpecificRecord> log(Topic topic) {
        return logs.computeIfAbsent(topic, each -> new ArrayList<>());
    }

    Map<Topic, Integer> ends() {
        var ends = new EnumMap<Topic, Integer>(Topic.class);
        INPUTS.forEach(topic -> ends.put(topic, log(topic).size()));
        return ends;
    }

    /** What happened, for whoever reads a failure. */
    String story() {
        return String.join("\n", story);
    }

    void note(String what) {
        story.add(Duration.between(Records.START, now) + " " + what);
    }

    void tell(String entry, SpecificRecord body) {
        note("told " + (body instanceof Observation seen ? seen.account() + " " + seen.body() : body));
        log(Topic.JIT_FACTS).add(watch.fact("fact-" + ids++, Records.TENANT, entry, now, body));
    }

    /** While somebody waits others may go on; not deeper than one wait within another. */
    void meanwhile() {
        if (depth > 1) {
            return;
        }
        depth++;
        while (choices.below(4) == 1) {
            move();
        }
        depth--;
    }

    /** One thing happens, somewhere. */
    void move() {
        var watcher = watchers.get(choices.below(watchers.size()));
        switch (choices.below(11)) {
            case 0, 1, 2 -> watcher.act();
            case 3, 4 -> watcher.readOne(INPUTS.get(choices.below(INPUTS.size())));
            case 5 -> watcher.readAll();
            case 6 ->
                pass(choices.oneOf(
                        Duration.ofSeconds(1), Duration.ofSeconds(25), Duration.ofSeconds(70), Duration.ofMinutes(6)));
            case 7, 8 -> desk();
            case 9 -> grant();
            default -> trouble(watcher);
        }
    }

    void pass(Duration span) {
        now = now.plus(span);
        if (reading == Reading.GRANTS_AT_ONCE) {
            watchers.forEach(ModelWatcher::readGrants);
        }
    }

    private void desk() {
        var card = halo.cards.get(choices.oneOf(TICKETS));
        pass(Duration.ofMillis(1));
        if (card.closedAt() != null) {
            halo.cards.put(card.id(), new Card(card.id(), card.agent(), null, now));
        } else if (choices.below(4) == 3) {
            halo.cards.put(card.id(), new Card(card.id(), choices.oneOf(21L, 22L), null, now));
        } else {
            halo.cards.put(card.id(), new Card(card.id(), card.agent(), now, now));
        }
        note("desk " + halo.cards.get(card.id()));
        webhook(halo.cards.get(card.id()));
    }

    private void webhook(Card card) {
        switch (choices.below(4)) {
            case 0 -> log(Topic.HALO_EVENTS).add(Records.hint(card.id(), now, null));
            case 1 -> note("webhook is lost");
            default -> log(Topic.HALO_EVENTS).add(Records.hint(card.id(), now, card.closedAt() != null));
        }
    }

    private void grant() {
        var technician = choices.oneOf(Records.NIK, Records.ANN);
        var grant = Records.granted(now, Records.CUSTOMER, technician, choices.oneOf(TICKETS_OR_NONE));
        note("granted " + technician + " " + grant.getBody());
        log(Topic.JIT_EVENTS).add(grant);
    }

    private void trouble(ModelWatcher watcher) {
        switch (choices.below(3)) {
            case 0 -> watcher.crash();
            case 1 -> halo.down = !halo.down;
            default -> watcher.redeliver(INPUTS.get(choices.below(INPUTS.size())), 1 + choices.below(4));
        }
    }

    /** Technicians whose accounts were granted before that time and can still be on: the ticket's agent, and those granted in it. */
    Stream<String> owed(Card closed) {
        return log(Topic.JIT_EVENTS).stream()
                .map(JitEvent.class::cast)
                .filter(grant -> grant.getReceivedAt().isBefore(closed.closedAt()))
                .filter(grant -> now.isBefore(grant.getReceivedAt().plus(Duration.ofHours(12))))
                .filter(grant -> isOwed(closed, grant))
                .map(JitEvent::getTechnicianEmail)
                .distinct();
    }

    /** However late a grant is read, the close of the ticket that it names is told, if Halo's webhook came. */
    private boolean isOwed(Card closed, JitEvent grant) {
        var granted = (JitAccountGranted) grant.getBody();
        var inTicket = Long.valueOf(closed.id()).equals(granted.getHaloTicketId());
        return switch (reading) {
            case GRANTS_AT_ONCE -> inTicket || grant.getTechnicianEmail().equals(ModelHalo.AGENTS.get(closed.agent()));
            case ANY_TOPIC_ANY_TIME_LATER -> inTicket && webhookCame(closed);
        };
    }

    private boolean webhookCame(Card closed) {
        return log(Topic.HALO_EVENTS).stream()
                .map(HaloEvent.class::cast)
                .anyMatch(hint -> hint.getTicketId() == closed.id()
                        && hint.getReceivedAt().equals(closed.closedAt()));
    }

    /** Technicians that this close was told of. */
    List<String> told(Card closed) {
        return log(Topic.JIT_FACTS).stream()
                .map(JitFact.class::cast)
                .filter(fact -> fact.getBody() instanceof TechnicianTicketClosed told
                        && told.getTicketId() == closed.id()
                        && told.getClosedAt().equals(closed.closedAt()))
                .map(JitFact::getTechnicianEmail)
                .toList();
    }
}

package hoist.approval;

import static hoist.approval.Events.TICKET;

import hoist.approval.plan.DecisionAction;
import hoist.approval.plan.Verdicts;
import hoist.approval.relaying.RelayDecision;
import hoist.approval.request.DecisionLedger;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.Acts;
import hoist.schemas.Topic;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.elevation.Decision;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.schemas.operator.RetryNow;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** One request, its log, two instances that both believe it is theirs, idemeum, and a clock that only chance moves. */
final class ModelWorld {
    static final List<Topic> INPUTS =
            List.of(Topic.ELEVATION_EVENTS, Topic.TICKET_FACTS, Topic.DECISION_FACTS, Topic.OPERATOR_COMMANDS);

    private final Choices choices;
    private final Map<Topic, List<SpecificRecord>> logs = new EnumMap<>(Topic.class);
    private final DecisionReconciliation reconciliation;
    private final Acts<DecisionLedger, DecisionAction> acts;
    private Instant now = Events.START;
    private final List<String> story = new ArrayList<>();
    private int ids;
    private int depth;

    final ModelIdemeum idemeum = new ModelIdemeum(this);
    final List<ModelWorker> workers = List.of(new ModelWorker(this), new ModelWorker(this));

    ModelWorld(Choices choices) {
        this.choices = choices;
        var tenants = new TenantsNow(Tenants.of(Events.tenant()), Clock.fixed(Events.START, ZoneOffset.UTC));
        reconciliation = new DecisionReconciliation(ApprovalSettings.DEFAULTS, tenants);
        var verdicts = new Verdicts(ApprovalSettings.DEFAULTS.bindingWait());
        acts = new ApprovalActs(new RelayDecision(tenant -> Optional.of(idemeum), verdicts, tenants));
    }

    Instant now() {
        return now;
    }

    Choices choices() {
        return choices;
    }

    DecisionReconciliation reconciliation() {
        return reconciliation;
    }

    Acts<DecisionLedger, DecisionAction> acts() {
        return acts;
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
        story.add(Duration.between(Events.START, now) + " " + what);
    }

    String newId() {
        return "id-" + ids++;
    }

    void tell(SpecificRecord body) {
        note("told " + body);
        log(Topic.DECISION_FACTS).add(reconciliation.fact(newId(), Events.TENANT, Events.REQUEST, now, body));
    }

    /** While somebody waits, at most this long, others may go on; not deeper than one wait within another. */
    void meanwhile(Duration atMost) {
        if (depth > 1) {
            return;
        }
        depth++;
        var until = now.plus(atMost);
        while (choices.below(3) == 1) {
            move(Duration.between(now, until));
        }
        depth--;
    }

    /** One thing happens, somewhere. */
    void move(Duration atMost) {
        var worker = workers.get(choices.below(workers.size()));
        switch (choices.below(10)) {
            case 0, 1, 2 -> worker.act();
            case 3, 4 -> {
                var _ = worker.readOne(INPUTS.get(choices.below(INPUTS.size())));
            }
            case 5 -> worker.readAll();
            case 6 -> pass(atMost);
            case 7 -> outside();
            case 8 -> click();
            default -> trouble(worker);
        }
    }

    void pass(Duration atMost) {
        var span = choices.oneOf(
                Duration.ofSeconds(1),
                Duration.ofSeconds(18),
                Duration.ofSeconds(61),
                Duration.ofMinutes(6),
                Duration.ofDays(3));
        passExactly(span.compareTo(atMost) < 0 ? span : atMost);
    }

    void passExactly(Duration span) {
        now = now.plus(span);
    }

    private void trouble(ModelWorker worker) {
        if (choices.below(2) == 0) {
            worker.crash();
        } else {
            worker.redeliver(INPUTS.get(choices.below(INPUTS.size())), 1 + choices.below(4));
        }
    }

    private void click() {
        var decision = choices.oneOf(Decision.values());
        var customer = choices.oneOf("Demo PAM tenant", "demo-nikpot", "Demo PAM tenant", "Contoso Ltd");
        var ticket = choices.oneOf(null, TICKET, null, 99L);
        var id = choices.oneOf(newId(), decision.name());
        note("click " + id + " " + decision + " " + customer + " " + ticket);
        log(Topic.ELEVATION_EVENTS).add(Events.clicked(id, now, decision, customer, null, ticket));
    }

    private void outside() {
        switch (choices.below(5)) {
            case 0 -> log(Topic.ELEVATION_EVENTS).add(Events.requested(now));
            case 1 -> log(Topic.TICKET_FACTS).add(Events.opened(TICKET, now));
            case 2 -> byPhone(choices.oneOf(Decision.values()));
            case 3 -> log(Topic.OPERATOR_COMMANDS).add(Events.command(command(), now));
            default -> idemeumTells();
        }
    }

    private SpecificRecord command() {
        return choices.below(2) == 0
                ? new RetryNow(Events.REQUEST)
                : new RepeatEffect(Events.REQUEST, RepeatableEffect.RELAY_DECISION);
    }

    private void byPhone(Decision decision) {
        if (idemeum.byPhone == null && idemeum.applied.isEmpty()) {
            idemeum.byPhone = decision;
        }
    }

    /** idemeum's webhook about what was decided, by whomever. */
    private void idemeumTells() {
        var decided = Optional.ofNullable(idemeum.byPhone)
                .or(() -> idemeum.applied.stream().findFirst());
        decided.ifPresent(decision -> log(Topic.ELEVATION_EVENTS).add(Events.decidedByPhone(newId(), now, decision)));
    }

    /** What we said that idemeum took. */
    List<Decision> relayed() {
        return log(Topic.DECISION_FACTS).stream()
                .map(fact -> ((hoist.schemas.decision.DecisionFact) fact).getBody())
                .filter(DecisionRelayed.class::isInstance)
                .map(body -> ((DecisionRelayed) body).getDecision())
                .toList();
    }
}

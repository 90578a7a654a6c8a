package hoist.approval;

import hoist.approval.plan.DecisionAction;
import hoist.approval.plan.DecisionPlan;
import hoist.approval.plan.Verdicts;
import hoist.approval.request.DecisionFold;
import hoist.approval.request.DecisionLedger;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.decision.RelayWithdrawn;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketRechecked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The pure half of this worker. An entry is one elevation request. */
public final class DecisionReconciliation implements Reconciliation<DecisionLedger, DecisionAction> {
    /** Name of this worker, and source of its facts. */
    public static final String WORKER = "approval-worker";

    private final DecisionPlan plan;

    public DecisionReconciliation(ApprovalSettings settings, TenantsNow tenants) {
        plan = new DecisionPlan(new Verdicts(settings.bindingWait()), tenants, settings.lookAgain());
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public Set<Topic> inputs() {
        return Set.of(Topic.ELEVATION_EVENTS, Topic.TICKET_FACTS, Topic.DECISION_FACTS, Topic.OPERATOR_COMMANDS);
    }

    @Override
    public Topic facts() {
        return Topic.DECISION_FACTS;
    }

    @Override
    public Class<DecisionLedger> stateType() {
        return DecisionLedger.class;
    }

    @Override
    public Optional<String> entryOf(SpecificRecord envelope) {
        return Optional.ofNullable(requestOf(envelope)).filter(id -> !id.isEmpty());
    }

    @Override
    public DecisionLedger fold(@Nullable DecisionLedger state, SpecificRecord envelope, LogPosition position) {
        return DecisionFold.fold(state, envelope, position);
    }

    @Override
    public Step<DecisionAction> next(Situation<DecisionLedger> situation) {
        return plan.next(situation);
    }

    @Override
    public SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body) {
        var time = at.truncatedTo(ChronoUnit.MILLIS);
        return new DecisionFact(eventId, tenant, time, time, WORKER, entry, body);
    }

    @Override
    public SpecificRecord withdrawn(String attemptId, String reason) {
        return new RelayWithdrawn(attemptId, reason);
    }

    private static @Nullable String requestOf(SpecificRecord envelope) {
        return switch (envelope) {
            case ElevationEvent event -> event.getRequestId();
            case DecisionFact fact -> fact.getRequestId();
            case TicketFact fact -> concernsUs(fact) ? fact.getRequestId() : null;
            case OperatorCommand command -> subjectOf(command);
            default -> null;
        };
    }

    private static boolean concernsUs(TicketFact fact) {
        return fact.getBody() instanceof TicketOpened || fact.getBody() instanceof TicketRechecked;
    }

    private static @Nullable String subjectOf(OperatorCommand command) {
        return switch (command.getBody()) {
            case RetryNow body -> body.getSubject();
            case GiveUp body -> body.getSubject();
            case Reopen body -> body.getSubject();
            case RepeatEffect body when body.getEffect() == RepeatableEffect.RELAY_DECISION -> body.getSubject();
            default -> null;
        };
    }
}

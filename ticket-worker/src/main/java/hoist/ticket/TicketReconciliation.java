package hoist.ticket;

import hoist.connections.customer.CustomerLinks;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.operator.UnlinkCustomer;
import hoist.schemas.ticket.TicketAttemptWithdrawn;
import hoist.schemas.ticket.TicketFact;
import hoist.ticket.plan.Patience;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketPlan;
import hoist.ticket.request.JitLedger;
import hoist.ticket.request.JitNews;
import hoist.ticket.request.TicketLedger;
import hoist.ticket.request.TicketState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The ticket-worker's half of the reconciler: an entry is a request, named by idemeum's request id, or a fact about JIT
 * accounts that tickets have to tell.
 */
public final class TicketReconciliation implements Reconciliation<TicketState, TicketAction> {
    /** Name of this worker, and source of its facts. */
    public static final String WORKER = "ticket-worker";

    private final TicketPlan plan;

    public TicketReconciliation(TenantsNow tenants, Patience patience) {
        this.plan = new TicketPlan(tenants, patience);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public Set<Topic> inputs() {
        return EnumSet.of(
                Topic.ELEVATION_EVENTS,
                Topic.DECISION_FACTS,
                Topic.JIT_FACTS,
                Topic.TICKET_FACTS,
                Topic.OPERATOR_COMMANDS);
    }

    @Override
    public Topic facts() {
        return Topic.TICKET_FACTS;
    }

    @Override
    public Class<TicketState> stateType() {
        return TicketState.class;
    }

    @Override
    public Optional<String> entryOf(SpecificRecord envelope) {
        return switch (envelope) {
            case ElevationEvent event -> Optional.of(event.getRequestId());
            case DecisionFact fact -> Optional.of(fact.getRequestId());
            case JitFact fact -> entryOf(fact);
            case TicketFact fact -> Optional.of(fact.getRequestId());
            case OperatorCommand command -> Optional.of(subjectOf(command)).filter(_ -> concernsUs(command));
            default -> Optional.empty();
        };
    }

    private static Optional<String> entryOf(JitFact fact) {
        return fact.getBody() instanceof ElevationTicketClosedByHand closed
                ? Optional.of(closed.getRequestId())
                : JitNews.of(fact).map(JitNews::entry);
    }

    private static boolean concernsUs(OperatorCommand command) {
        return !(command.getBody() instanceof RepeatEffect repeat)
                || switch (repeat.getEffect()) {
                    case OPEN_TICKET, CLOSE_TICKET, RELAY_DECISION -> true;
                    case DISABLE_ACCOUNTS, OTHER -> false;
                };
    }

    private static String subjectOf(OperatorCommand command) {
        return switch (command.getBody()) {
            case LinkCustomer _, UnlinkCustomer _ -> TENANT_WIDE;
            case RetryNow body -> body.getSubject();
            case GiveUp body -> body.getSubject();
            case Reopen body -> body.getSubject();
            case RepeatEffect body -> body.getSubject();
            default -> throw new IllegalArgumentException("unknown kind of operator command");
        };
    }

    @Override
    public TicketState fold(@Nullable TicketState state, SpecificRecord envelope, LogPosition position) {
        if (envelope instanceof OperatorCommand command && subjectOf(command).equals(TENANT_WIDE)) {
            var links = state instanceof TicketState.OfTenant(CustomerLinks known) ? known : CustomerLinks.NONE;
            return new TicketState.OfTenant(links.fold(command, position));
        }
        if (entryOf(envelope).filter(JitNews::isNamed).isPresent()) {
            var ledger = state instanceof TicketState.OfJitNews(JitLedger known) ? known : null;
            return new TicketState.OfJitNews(JitLedger.fold(ledger, envelope, position));
        }
        var ledger = state instanceof TicketState.OfRequest(TicketLedger known) ? known : null;
        return new TicketState.OfRequest(TicketLedger.fold(ledger, envelope, position));
    }

    @Override
    public Step<TicketAction> next(Situation<TicketState> situation) {
        return plan.next(situation);
    }

    @Override
    public SpecificRecord fact(String eventId, String tenant, String entry, Instant at, SpecificRecord body) {
        return new TicketFact(eventId, tenant, at, at, WORKER, entry, body);
    }

    @Override
    public SpecificRecord withdrawn(String attemptId, String reason) {
        return new TicketAttemptWithdrawn(attemptId, reason);
    }
}

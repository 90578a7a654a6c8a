package hoist.approval;

import hoist.approval.plan.DecisionAction;
import hoist.approval.request.DecisionFold;
import hoist.approval.request.DecisionLedger;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.Topic;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A ledger folded from records in the order given, each at the next offset, and what is next for it. */
final class Ledgers {
    private Ledgers() {}

    static DecisionLedger of(SpecificRecord... records) {
        return of(List.of(records));
    }

    static DecisionLedger of(List<? extends SpecificRecord> records) {
        DecisionLedger ledger = null;
        for (var offset = 0; offset < records.size(); offset++) {
            ledger = DecisionFold.fold(ledger, records.get(offset), positionOf(records.get(offset), offset));
        }
        return ledger;
    }

    static LogPosition positionOf(SpecificRecord record, long offset) {
        return new LogPosition(topicOf(record), offset);
    }

    static Topic topicOf(SpecificRecord record) {
        return switch (record) {
            case ElevationEvent _ -> Topic.ELEVATION_EVENTS;
            case TicketFact _ -> Topic.TICKET_FACTS;
            case DecisionFact _ -> Topic.DECISION_FACTS;
            case OperatorCommand _ -> Topic.OPERATOR_COMMANDS;
            default -> throw new IllegalArgumentException(record.getSchema().getName());
        };
    }

    static Step<DecisionAction> next(Instant now, SpecificRecord... records) {
        return next(Events.tenant(), now, of(records));
    }

    static Step<DecisionAction> next(Tenant tenant, Instant now, DecisionLedger ledger) {
        return reconciliation(Tenants.of(tenant))
                .next(new Situation<>(Events.TENANT, Events.REQUEST, ledger, null, now));
    }

    static DecisionReconciliation reconciliation(Tenants tenants) {
        return new DecisionReconciliation(ApprovalSettings.DEFAULTS, new TenantsNow(tenants, Clock.systemUTC()));
    }
}

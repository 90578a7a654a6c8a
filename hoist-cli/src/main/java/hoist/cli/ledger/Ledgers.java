package hoist.cli.ledger;

import hoist.approval.ApprovalSettings;
import hoist.approval.DecisionReconciliation;
import hoist.approval.plan.DecisionAction;
import hoist.approval.request.DecisionLedger;
import hoist.cli.connection.SettingsFile;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.connections.tenant.TenantsNow;
import hoist.jit.JitSettings;
import hoist.jit.account.AccountState;
import hoist.jit.plan.AccountAction;
import hoist.jit.plan.AccountReconciliation;
import hoist.jit.ticket.TicketWatch;
import hoist.jit.ticket.WatchAction;
import hoist.jit.ticket.WatchState;
import hoist.schemas.Topic;
import hoist.schemas.operator.OperatorCommand;
import hoist.tenants.Tenants;
import hoist.ticket.TicketReconciliation;
import hoist.ticket.TicketWorkerSettings;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The ledgers of all workers, with the waits that the workers' own settings files and this environment say.
 *
 * @param tickets of ticket-worker: requests, and news of JIT accounts that tickets have to tell
 * @param decisions of approval-worker: clicks in tickets
 * @param accounts of jit-worker: technicians' accounts at customers
 * @param readings of jit-worker: tickets that it reads at HaloPSA
 * @param givenUp what operators told all of them to leave alone
 */
public record Ledgers(
        WorkerLedger<TicketState, TicketAction> tickets,
        WorkerLedger<DecisionLedger, DecisionAction> decisions,
        WorkerLedger<AccountState, AccountAction> accounts,
        WorkerLedger<WatchState, WatchAction> readings,
        GivenUp givenUp) {
    /** Ledgers that know nothing yet. */
    public static Ledgers empty(Tenants tenants, Clock clock) {
        var now = new TenantsNow(tenants, clock);
        var tickets = new SettingsFile(TicketReconciliation.WORKER).read("hoist-ticket", TicketWorkerSettings.class);
        var approvals = new SettingsFile(DecisionReconciliation.WORKER).read("hoist-approval", ApprovalSettings.class);
        var jit = new SettingsFile(AccountReconciliation.WORKER).read("hoist-jit", JitSettings.class);
        return new Ledgers(
                new WorkerLedger<>(new TicketReconciliation(now, tickets.patience())),
                new WorkerLedger<>(new DecisionReconciliation(approvals, now)),
                new WorkerLedger<>(new AccountReconciliation(now, jit.accounts().patience())),
                new WorkerLedger<>(new TicketWatch(now, jit.tickets().patience())),
                new GivenUp());
    }

    /** Ledgers of all that stands in the topics and was not buried, of one tenant or of all. */
    public static Ledgers read(TopicReader topics, Optional<String> tenant, Tenants tenants, Clock clock) {
        var ledgers = empty(tenants, clock);
        var buried = Buried.read(topics, tenant);
        topics.read(
                Span.of(Arrays.asList(Topic.values())).of(tenant),
                record -> ledgers.fold(record, worker -> !buried.isBy(worker, record.place())));
        return ledgers;
    }

    /** Takes the record into every ledger that it concerns. */
    public void fold(TopicRecord record) {
        fold(record, _ -> true);
    }

    private void fold(TopicRecord record, Predicate<String> couldRead) {
        all().stream()
                .filter(ledger -> couldRead.test(ledger.reconciliation().worker()))
                .forEach(ledger -> ledger.fold(record));
        if (record.record().orElse(null) instanceof OperatorCommand command) {
            givenUp.fold(command);
        }
    }

    /** Each of them. */
    public List<WorkerLedger<?, ?>> all() {
        return List.of(tickets, decisions, accounts, readings);
    }
}

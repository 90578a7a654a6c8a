package hoist.cli.replay;

import hoist.approval.ApprovalSettings;
import hoist.approval.plan.DecisionAction;
import hoist.approval.plan.Verdict;
import hoist.approval.plan.Verdicts;
import hoist.cli.connection.SettingsFile;
import hoist.cli.ledger.Ledgers;
import hoist.cli.ledger.WorkerLedger;
import hoist.cli.output.ShellCommand;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Step;
import hoist.reconciler.ledger.RecordFold.Unfoldable;
import hoist.schemas.Topic;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.tenants.Tenant;
import hoist.ticket.request.TicketState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether a worker would do an effect once more: the command is folded into its ledger, and its plan is asked. */
record AgainPlan(Tenant tenant, String subject, RepeatableEffect effect, Ledgers ledgers, Instant now) {
    /** Never written: it only stands for the command. */
    private static final String IF_GIVEN = "if-given";

    /** Why not; empty when it would. */
    Optional<String> refusal() {
        return switch (effect) {
            case OPEN_TICKET, CLOSE_TICKET ->
                unknown(ledgers.tickets())
                        .or(this::givenUp)
                        .or(this::withoutTicket)
                        .or(() -> settled(ledgers.tickets()));
            case RELAY_DECISION ->
                unknown(ledgers.decisions()).or(this::givenUp).or(this::notRelayed);
            case DISABLE_ACCOUNTS -> unknown(ledgers.accounts()).or(() -> settled(ledgers.accounts()));
            case OTHER -> Optional.of("there is no such effect");
        };
    }

    /** Who would do it. */
    String worker() {
        return switch (effect) {
            case OPEN_TICKET, CLOSE_TICKET -> ledgers.tickets().reconciliation().worker();
            case RELAY_DECISION -> ledgers.decisions().reconciliation().worker();
            case DISABLE_ACCOUNTS -> ledgers.accounts().reconciliation().worker();
            case OTHER -> throw new IllegalStateException("there is no such effect");
        };
    }

    private Optional<String> unknown(WorkerLedger<?, ?> ledger) {
        return ledger.state(name(), entry(ledger)).isPresent()
                ? Optional.empty()
                : Optional.of("Hoist knows nothing of " + subject + " of tenant " + name());
    }

    private Optional<String> withoutTicket() {
        var state = ledgers.tickets().state(name(), subject).orElseThrow();
        if (!(state instanceof TicketState.OfRequest(var ledger))
                || ledger.done().opened() == null) {
            return Optional.of("it has no ticket yet, so there is none to repeat: 'hoist retry' has it tried now");
        }
        return effect == RepeatableEffect.CLOSE_TICKET && ledger.done().closed() == null
                ? Optional.of(
                        "Hoist has not closed ticket " + ledger.done().opened().ticketId() + " yet")
                : Optional.empty();
    }

    private Optional<String> givenUp() {
        return ledgers.givenUp()
                .of(name(), subject)
                .map(order -> "it was " + order.words() + " - "
                        + ShellCommand.hoist("reopen", " --tenant " + name() + " --why \"<reason>\"", subject)
                        + " takes it up again");
    }

    private <S, A> Optional<String> settled(WorkerLedger<S, A> ledger) {
        return step(ledger) instanceof Step.Settled<A>
                ? givenUp().or(() -> Optional.of("there is nothing more to be done for it"))
                : Optional.empty();
    }

    /** The worker's own verdict on the repetition. */
    private Optional<String> notRelayed() {
        var after = after(ledgers.decisions());
        if (step(ledgers.decisions())
                        instanceof Step.Act<DecisionAction>(DecisionAction.Relay relay, var _, var _, var _)
                && relay.click().eventId().equals(IF_GIVEN)) {
            return Optional.empty();
        }
        var wait = new SettingsFile("approval-worker")
                .read("hoist-approval", ApprovalSettings.class)
                .bindingWait();
        return after.openClicks().stream()
                .filter(click -> click.eventId().equals(IF_GIVEN))
                .findFirst()
                .map(click -> reason(new Verdicts(wait).on(click, after, tenant, now)))
                .orElse(Optional.of("Hoist relayed no decision of it"));
    }

    private static Optional<String> reason(Verdict verdict) {
        return verdict instanceof Verdict.NotAgain(var reason) ? Optional.of(reason) : Optional.empty();
    }

    private <S, A> Step<A> step(WorkerLedger<S, A> ledger) {
        return ledger.next(name(), entry(ledger), after(ledger), now);
    }

    private <S, A> S after(WorkerLedger<S, A> ledger) {
        try {
            var states = ledger.after(command(), new LogPosition(Topic.OPERATOR_COMMANDS, Long.MAX_VALUE));
            return states.values().iterator().next();
        } catch (Unfoldable e) {
            throw new IllegalStateException(e);
        }
    }

    private String entry(WorkerLedger<?, ?> ledger) {
        return ledger.reconciliation().entriesOf(command()).stream().findFirst().orElse(subject);
    }

    private OperatorCommand command() {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return new OperatorCommand(IF_GIVEN, name(), at, at, "hoist-cli", "", null, new RepeatEffect(subject, effect));
    }

    private String name() {
        return tenant.id().value();
    }
}

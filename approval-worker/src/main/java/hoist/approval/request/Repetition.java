package hoist.approval.request;

import hoist.approval.request.DecisionLedger.Relayed;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operator wants the decision sent once more that idemeum took and lost: the first one that we relayed.
 *
 * @param original as it was made in the ticket
 * @param click the same, under the command's event id and as late as the command
 */
public record Repetition(Click original, Click click) {
    private static final Comparator<Map.Entry<String, Relayed>> FIRST = Map.Entry.<String, Relayed>comparingByValue(
                    Comparator.comparing(Relayed::submittedAt))
            .thenComparing(Map.Entry.comparingByKey());

    /** Those without an outcome. */
    static Stream<Repetition> openIn(DecisionLedger ledger) {
        return ledger.repeats().entrySet().stream()
                .filter(command -> !ledger.relayed().containsKey(command.getKey()))
                .filter(command -> !ledger.refused().containsKey(command.getKey()))
                .flatMap(command -> of(ledger, command.getKey(), command.getValue()).stream());
    }

    /**
     * What this command asks for; empty while no decision is known that was relayed before it was given.
     *
     * @param eventId of the command
     * @param givenAt when
     */
    public static Optional<Repetition> of(DecisionLedger ledger, String eventId, Instant givenAt) {
        return ledger.relayed().entrySet().stream()
                .filter(each -> !ledger.repeats().containsKey(each.getKey()))
                .filter(each -> each.getValue().submittedAt().isBefore(givenAt))
                .min(FIRST)
                .flatMap(each -> click(ledger, each.getKey(), each.getValue()))
                .map(original -> new Repetition(original, repeated(original, eventId, givenAt)));
    }

    /** What this open click repeats, if it is a repetition. */
    public static Optional<Repetition> behind(Click click, DecisionLedger ledger) {
        return Optional.ofNullable(ledger.repeats().get(click.eventId()))
                .flatMap(givenAt -> of(ledger, click.eventId(), givenAt));
    }

    private static Optional<Click> click(DecisionLedger ledger, String eventId, Relayed relayed) {
        return Optional.ofNullable(ledger.clicks().get(eventId))
                .map(made -> made.last().receivedAt().equals(relayed.submittedAt()) ? made.last() : made.first());
    }

    private static Click repeated(Click original, String eventId, Instant givenAt) {
        return new Click(
                eventId,
                givenAt,
                original.decision(),
                original.customerName(),
                original.userElevationMode(),
                original.haloTicketId(),
                original.agentEmail());
    }
}

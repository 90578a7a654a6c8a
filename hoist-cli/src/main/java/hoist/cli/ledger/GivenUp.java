package hoist.cli.ledger;

import hoist.cli.output.Shown;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators gave up and did not take up again since, by the workers' own rule: the later of both commands counts. */
public final class GivenUp {
    private final Map<About, Order> gaveUp = new HashMap<>();
    private final Map<About, Instant> reopened = new HashMap<>();

    private record About(String tenant, String subject) {}

    /**
     * The order to do nothing more.
     *
     * @param operator who gave it
     * @param why in the operator's words, if they were kept
     */
    public record Order(
            String operator, Instant at, @Nullable String why) {
        /** For example {@code given up by olga@ops-1 at 2026-11-21 21:43:01.123 UTC: asked twice}. */
        public String words() {
            return "given up by " + operator + " at " + Shown.time(at) + " UTC" + (why == null ? "" : ": " + why);
        }

        /** Without what an operator wrote. */
        @Override
        public String toString() {
            return "Order[at=" + at + "]";
        }
    }

    /** Takes the command in, if it is one of these. */
    void fold(OperatorCommand command) {
        var at = command.getReceivedAt();
        switch (command.getBody()) {
            case GiveUp body ->
                gaveUp.merge(
                        new About(command.getTenant(), body.getSubject()),
                        new Order(command.getOperator(), at, command.getWhy()),
                        (known, next) -> next.at().isAfter(known.at()) ? next : known);
            case Reopen body ->
                reopened.merge(
                        new About(command.getTenant(), body.getSubject()),
                        at,
                        (known, next) -> next.isAfter(known) ? next : known);
            default -> {}
        }
    }

    /** All orders in force, the oldest first. */
    public List<InForce> all() {
        return gaveUp.keySet().stream()
                .flatMap(about -> of(about.tenant(), about.subject())
                        .map(order -> new InForce(about.tenant(), about.subject(), order))
                        .stream())
                .sorted(Comparator.comparing(each -> each.order().at()))
                .toList();
    }

    /** What was given up, and by which order. */
    public record InForce(String tenant, String subject, Order order) {
        /** Without whom it is about. */
        @Override
        public String toString() {
            return "InForce[tenant=" + tenant + ", order=" + order + "]";
        }
    }

    /** The order in force about this subject of the tenant. */
    public Optional<Order> of(String tenant, String subject) {
        var about = new About(tenant, subject);
        return Optional.ofNullable(gaveUp.get(about))
                .filter(order -> reopened.getOrDefault(about, Instant.MIN).isBefore(order.at()));
    }
}

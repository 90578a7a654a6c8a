package hoist.approval.refusing;

import hoist.approval.request.Decided;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a technician reads in the ticket when a click came to nothing: what is wrong, and what to do. Plain text. */
public final class RefusalDetail {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private RefusalDetail() {}

    public static String unknownRequest() {
        return "No elevation request with this id is known. Check the ticket's field CFidemeumElevationRequestId, and"
                + " answer the request in idemeum if it is there.";
    }

    /** Never names the right customer: the ticket may be another customer's. */
    public static String wrongCustomer() {
        return "The elevation request does not belong to the customer that the ticket names. Check the ticket's fields"
                + " CFidemeumCustomerName and CFidemeumElevationRequestId.";
    }

    /**
     * The click came from another ticket.
     *
     * @param tickets those of the request
     */
    public static String wrongTicket(Set<Long> tickets) {
        if (tickets.isEmpty()) {
            return "The elevation request has no ticket yet, so this one is not its ticket. Answer the request in"
                    + " its own ticket or in idemeum.";
        }
        var numbers = new TreeSet<>(tickets).stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return "This is not the ticket of the elevation request: that is " + numbers + ". Answer the request there.";
    }

    public static String alreadyDecided(Decided decided) {
        var who = decided.decider() == null ? "Somebody" : decided.decider();
        return "%s had already %s the request%s on %s. The first decision stands."
                .formatted(who, word(decided.decision()), from(decided.channel()), UTC.format(decided.decidedAt()));
    }

    /**
     * The opposite may have been decided.
     *
     * @param decision of an earlier click that was sent, and never answered
     */
    public static String mayBeDecided(Decision decision) {
        return "An earlier click may have " + word(decision)
                + " the request: idemeum never answered. Look the request up in"
                + " idemeum and answer it there if it is open.";
    }

    public static String ended(Instant at) {
        return "The request ended without a decision on " + UTC.format(at)
                + ", before this one was sent to idemeum. The user can ask again.";
    }

    public static String endedSince(Instant at) {
        return "The request ended on " + UTC.format(at) + ": its decision is not sent to idemeum any more.";
    }

    public static String endedInDoubt(Instant at) {
        return "The request ended on " + UTC.format(at)
                + " and idemeum never confirmed this decision: whether it arrived"
                + " is not known. Look the request up in idemeum.";
    }

    /**
     * The approval is in favour of more than is allowed.
     *
     * @param allowed the tenant's {@code elevationModes}
     */
    public static String modeNotAllowed(String mode, Set<String> allowed) {
        return "userElevationMode %s is not allowed here; allowed: %s. Correct the body of the approve method in Halo, or"
                        .formatted(mode, String.join(", ", new TreeSet<>(allowed)))
                + " have the mode added to the tenant's elevationModes.";
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case APPROVED -> "approved";
            case DENIED -> "denied";
        };
    }

    private static String from(Channel channel) {
        return switch (channel) {
            case PHONE -> " by phone";
            case PORTAL -> " in idemeum's portal";
            case TICKET -> " in the ticket";
            case API -> " through idemeum's API";
            case UNKNOWN -> "";
        };
    }
}

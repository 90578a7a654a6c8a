package hoist.simulators.idemeum;

import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;

/** A request in words. */
final class RequestText {

    private RequestText() {}

    static String title(ElevationRequest request) {
        return request.asked().requester().name() + " asks for "
                + request.asked().application().name();
    }

    static String line(ElevationRequest request) {
        StringJoiner line = new StringJoiner(" · ");
        line.add(request.customer().displayName());
        String device = request.asked().device();
        if (device != null) {
            line.add(device);
        }
        String reason = request.asked().reason();
        if (reason != null) {
            line.add("“" + reason + "”");
        }
        return line.add(PortalParts.time(request.raisedAt())).toString();
    }

    static String standing(ElevationRequest request) {
        return switch (request.standing()) {
            case Standing.Pending ignored -> "pending";
            case Standing.Decided decided -> decided.decision().verdict().word();
            case Standing.Expired ignored -> "expired";
        };
    }

    static String outcome(ElevationRequest request) {
        return switch (request.standing()) {
            case Standing.Pending ignored -> "until " + PortalParts.time(request.expiresAt());
            case Standing.Decided decided -> decided(decided.decision(), decided.at());
            case Standing.Expired expired -> "nobody decided until " + PortalParts.time(expired.at());
        };
    }

    private static String decided(Decision decision, Instant at) {
        StringJoiner words = new StringJoiner(", ");
        Person decider = decision.decider();
        words.add(
                decider == null
                        ? "by API"
                        : "by " + decider.name() + " from " + decision.from().word());
        Scope scope = decision.scope();
        if (scope != null) {
            words.add("scope " + scope.word());
        }
        String mode = decision.userElevationMode();
        if (mode != null) {
            words.add("mode " + mode.toUpperCase(Locale.ROOT));
        }
        words.add(PortalParts.time(at));
        String comment = decision.comment();
        return comment == null ? words.toString() : words + ": “" + comment + "”";
    }
}

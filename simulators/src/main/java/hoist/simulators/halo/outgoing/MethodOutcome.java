package hoist.simulators.halo.outgoing;

/** What came of executing a method. */
public sealed interface MethodOutcome {

    /** There was an answer; 200 to 299 is success for Halo, anything else is not. */
    record Answered(int status, String body) implements MethodOutcome {}

    /** There was none. */
    record Unanswered(String why) implements MethodOutcome {}

    /** Nothing was sent, because the template names something that is not there. */
    record Unresolved(String variable) implements MethodOutcome {}

    /** Whether Halo takes it for a success. */
    default boolean successful() {
        return this instanceof Answered(int status, String ignored) && status >= 200 && status <= 299;
    }

    /** One line for the ticket's history. */
    default String inWords() {
        return switch (this) {
            case Answered(int status, String body) ->
                "HTTP " + status + (body.isBlank() ? "" : ": " + body.substring(0, Math.min(300, body.length())));
            case Unanswered(String why) -> "no answer (" + why + ")";
            case Unresolved(String variable) -> "not sent, variable " + variable + " could not be resolved";
        };
    }
}

package hoist.ingest.json;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * The ways in which a method's body in Halo comes out wrong. Halo puts a JSON value, quotes included, in the place of a
 * bare {@code <<CFx>>}; what it does not know it leaves as it stands, or puts nothing.
 */
public enum HaloSlip {
    NOT_REPLACED(
            "<<[^<>\\s]{1,128}>>",
            "a <<…>> arrived as it stands, because Halo does not know it or the ticket has no value for it.",
            "In Halo check the field's name in the method's body and that the ticket has a value for it."),
    QUOTED_TWICE(
            "\"\"[^\"\\s,:}\\]]",
            "a value arrived with its quotes doubled.",
            "In Halo remove the quotes around <<…>> in the method's body: Halo adds them itself."),
    EMPTY(
            ":\\s*[,}]",
            "a value is missing behind its colon.",
            "In Halo give the ticket's custom field a value, and write it in the method's body as <<CF…>> without quotes.");

    private final Pattern trace;
    private final String what;
    private final String cure;

    HaloSlip(String trace, String what, String cure) {
        this.trace = Pattern.compile(trace);
        this.what = what;
        this.cure = cure;
    }

    /** The slip that this text shows; to be asked only about text that is refused. */
    static Optional<HaloSlip> in(String text) {
        for (HaloSlip slip : values()) {
            if (slip.trace.matcher(text).find()) {
                return Optional.of(slip);
            }
        }
        return Optional.empty();
    }

    /**
     * Refuses an object in which a variable arrived as it stands, in quotes: valid JSON, but no value.
     *
     * @throws Refusal 422, at the member
     */
    public static void refuseUnreplaced(JsonNode object) {
        object.properties().forEach(member -> {
            boolean isText = member.getValue().isString();
            if (isText
                    && NOT_REPLACED
                            .trace
                            .matcher(member.getValue().stringValue().strip())
                            .matches()) {
                throw Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "The value is none: " + NOT_REPLACED.what,
                                NOT_REPLACED.cure)
                        .at(member.getKey())
                        .refusal();
            }
        });
    }

    /** What went wrong, the end of a sentence. */
    String what() {
        return what;
    }

    /** What to change in Halo. */
    String cure() {
        return cure;
    }
}

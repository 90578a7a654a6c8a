package hoist.cli.timeline;

import hoist.schemas.Envelope;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.operator.OperatorCommand;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Who did what a record tells. */
final class Who {
    private static final Pattern OF_CLIENT = Pattern.compile("/clients/([^/]+)/.*");

    private Who() {}

    static String did(SpecificRecord value) {
        var envelope = Envelope.of(value);
        return switch (envelope.body()) {
            case ElevationRequested requested -> person(requested.getRequester(), client(envelope.source()));
            case ElevationDecided decided -> person(decided.getDecider(), client(envelope.source()));
            case DecisionSubmitted clicked -> either(clicked.getAgentEmail(), clicked.getClient());
            case JitAccountGranted _ -> ((JitEvent) value).getTechnicianEmail();
            case JitDisableRequested asked -> asked.getClient();
            default -> value instanceof OperatorCommand command ? command.getOperator() : client(envelope.source());
        };
    }

    /** Of {@code /clients/halo-webhook/webhooks/halo} the client; a worker's name as it is. */
    private static String client(String source) {
        var client = OF_CLIENT.matcher(source);
        return client.matches() ? client.group(1) : source;
    }

    private static String person(Person person, String otherwise) {
        @Nullable String name = person.getEmail() == null ? person.getName() : person.getEmail();
        return either(name, otherwise);
    }

    private static String either(@Nullable String first, String second) {
        return first == null ? second : first;
    }
}

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
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Who did what a record tells. */
final class Who {
    private Who() {}

    static String did(SpecificRecord value) {
        var envelope = Envelope.of(value);
        return switch (envelope.body()) {
            case ElevationRequested requested -> person(requested.getRequester(), envelope.source());
            case ElevationDecided decided -> person(decided.getDecider(), envelope.source());
            case DecisionSubmitted clicked -> either(clicked.getAgentEmail(), clicked.getClient());
            case JitAccountGranted _ -> ((JitEvent) value).getTechnicianEmail();
            case JitDisableRequested asked -> asked.getClient();
            default -> value instanceof OperatorCommand command ? command.getOperator() : envelope.source();
        };
    }

    private static String person(Person person, String otherwise) {
        @Nullable String name = person.getEmail() == null ? person.getName() : person.getEmail();
        return either(name, otherwise);
    }

    private static String either(@Nullable String first, String second) {
        return first == null ? second : first;
    }
}

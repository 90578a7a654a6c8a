package hoist.ingest.jit;

import hoist.ingest.json.Members;
import hoist.ingest.json.Text;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.TechnicianLeft;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of {@code POST /webhooks/jit}; see {@code openapi.json} for its form. */
final class JitBody {
    private static final String GRANTED = "jit.granted";
    private static final String ENDED = "jit.ended";
    private static final String LEFT = "technician.left";

    private static final Map<String, String> TYPES =
            Stream.of(GRANTED, ENDED, LEFT).collect(Collectors.toUnmodifiableMap(type -> type, type -> type));
    private static final String[] OF_ACCOUNTS = {
        "type", "grantId", "occurredAt", "customer", "technician", "account", "haloTicketId"
    };

    private JitBody() {}

    /**
     * What the JSON says.
     *
     * @param path where it is in the call's body
     * @throws hoist.ingest.problem.Refusal 400 or 422 with the member that is wrong
     */
    static JitReport read(String path, JsonNode json) {
        String type = Members.of(path, json, names(json)).requiredWord("type", TYPES);
        return switch (type) {
            case GRANTED -> {
                Members members = account(path, json, "expiresAt");
                yield ofAccount(type, members, granted(members));
            }
            case ENDED -> {
                Members members = account(path, json, "cause");
                yield ofAccount(type, members, ended(members));
            }
            default -> left(Members.of(path, json, "type", "occurredAt", "technician", "comment"));
        };
    }

    /** Any member may stand beside {@code type} until that is known. */
    private static String[] names(JsonNode json) {
        return json.propertyNames().toArray(String[]::new);
    }

    private static Members account(String path, JsonNode json, String own) {
        return Members.of(
                path,
                json,
                Stream.concat(Stream.of(OF_ACCOUNTS), Stream.of(own)).toArray(String[]::new));
    }

    private static JitReport ofAccount(String type, Members members, SpecificRecord kind) {
        Members customer = members.requiredObject("customer", "displayName", "name");
        customer.text("name", Text.NAME);
        return new JitReport(
                type,
                members.requiredTime("occurredAt"),
                List.of(grantId(members)),
                CustomerName.required(customer, "displayName"),
                technician(members),
                kind);
    }

    private static String grantId(Members members) {
        return members.requiredText("grantId", Text.ID);
    }

    private static String technician(Members members) {
        return members.requiredObject("technician", "email").requiredEmail("email");
    }

    private static JitAccountGranted granted(Members members) {
        return new JitAccountGranted(
                grantId(members),
                members.text("account", Text.NAME).orElse(null),
                members.time("expiresAt")
                        .map(time -> time.truncatedTo(ChronoUnit.MILLIS))
                        .orElse(null),
                members.positiveNumber("haloTicketId").orElse(null));
    }

    /** Account and ticket are known from the grant; here they are only checked. */
    private static JitAccountEnded ended(Members members) {
        members.text("account", Text.NAME);
        members.positiveNumber("haloTicketId");
        return new JitAccountEnded(
                grantId(members), members.text("cause", Text.NAME).orElse(null));
    }

    private static JitReport left(Members members) {
        Instant occurredAt = members.requiredTime("occurredAt");
        String technician = technician(members);
        return new JitReport(
                LEFT,
                occurredAt,
                List.of(technician, occurredAt.toString()),
                null,
                technician,
                new TechnicianLeft(members.text("comment", Text.WORDS).orElse(null)));
    }
}

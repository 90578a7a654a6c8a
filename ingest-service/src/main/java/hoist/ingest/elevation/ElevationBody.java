package hoist.ingest.elevation;

import hoist.ingest.json.Members;
import hoist.ingest.json.Text;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationExpired;
import hoist.schemas.elevation.Scope;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of {@code POST /webhooks/elevations}; see {@code openapi.json} for its form. */
final class ElevationBody {
    private static final String REQUESTED = "elevation.requested";
    private static final String DECIDED = "elevation.decided";
    private static final String EXPIRED = "elevation.expired";

    private static final Map<String, String> TYPES =
            Stream.of(REQUESTED, DECIDED, EXPIRED).collect(Collectors.toUnmodifiableMap(type -> type, type -> type));
    private static final Map<String, Decision> DECISIONS =
            Map.of("approved", Decision.APPROVED, "denied", Decision.DENIED);
    private static final Map<String, Channel> CHANNELS =
            Map.of("phone", Channel.PHONE, "portal", Channel.PORTAL, "ticket", Channel.TICKET, "api", Channel.API);
    private static final Map<String, Scope> SCOPES =
            Map.of("user", Scope.USER, "tenant", Scope.TENANT, "all-customers", Scope.ALL_CUSTOMERS);

    private static final String[] COMMON = {"type", "requestId", "occurredAt", "customer"};

    private ElevationBody() {}

    /**
     * What the JSON says.
     *
     * @param path where it is in the call's body
     * @throws hoist.ingest.problem.Refusal 400 or 422 with the member that is wrong
     */
    static ElevationReport read(String path, JsonNode json) {
        String type = Members.of(path, json, names(json)).requiredWord("type", TYPES);
        return switch (type) {
            case REQUESTED -> {
                Members members = members(path, json, "requester", "application", "device", "reason");
                yield report(type, members, "", RequestedBody.read(members));
            }
            case DECIDED -> {
                Members members =
                        members(path, json, "decision", "decider", "from", "scope", "userElevationMode", "comment");
                yield report(type, members, members.requiredText("decision", Text.NAME), decided(members));
            }
            default -> {
                Members members = members(path, json, "comment");
                yield report(type, members, "", expired(members));
            }
        };
    }

    /** Any member may stand beside {@code type} until that is known. */
    private static String[] names(JsonNode json) {
        return json.propertyNames().toArray(String[]::new);
    }

    private static Members members(String path, JsonNode json, String... own) {
        return Members.of(path, json, Stream.of(COMMON, own).flatMap(Stream::of).toArray(String[]::new));
    }

    private static ElevationReport report(String type, Members members, String subject, SpecificRecord kind) {
        return new ElevationReport(
                type, members.requiredRequestId("requestId"), members.requiredTime("occurredAt"), subject, kind);
    }

    private static ElevationDecided decided(Members members) {
        People.customer(members);
        return new ElevationDecided(
                members.requiredWord("decision", DECISIONS),
                People.person(members, "decider"),
                members.word("from", CHANNELS).orElse(Channel.UNKNOWN),
                members.word("scope", SCOPES).orElse(Scope.UNKNOWN),
                members.text("userElevationMode", Text.NAME).orElse(null),
                members.text("comment", Text.WORDS).orElse(null));
    }

    private static ElevationExpired expired(Members members) {
        People.customer(members);
        return new ElevationExpired(members.text("comment", Text.WORDS).orElse(null));
    }
}

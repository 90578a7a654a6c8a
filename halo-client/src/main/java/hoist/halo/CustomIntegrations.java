package hoist.halo;

import hoist.halo.IntegrationMethod.Authorization;
import hoist.halo.IntegrationMethod.Authorization.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What Halo is set up to call. Every method throws {@link HaloException}; {@code Why.RIGHTS} says that this application or its agent may not
 * read it.
 *
 * <p>Evidence: {@code /CustomIntegration}, {@code /CustomIntegrationMethod} and {@code /Webhook} with {@code type=1} for runbooks were seen on a
 * live trial instance by others, with the numbers used here for verbs, authorisation and steps. Unverified, and taken from Halo's published API
 * description only: {@code headers} and {@code requestbody} of a method, which member names an API key's header ({@code headername} or
 * {@code bearername}), {@code integration_method_id} of an action, and which permission reading takes. The idemeum guide's application has been
 * tried on none of them.
 */
public final class CustomIntegrations {
    private static final String OPERATION = "read integrations";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final int INHERITED = -1;
    private static final int EXECUTE_INTEGRATION_METHOD = 6;
    private static final int RUNBOOK = 1;
    private static final Map<String, Object> DETAILS = Map.of("includedetails", true);

    private final HaloApi api;

    public CustomIntegrations(HaloHttp halo) {
        api = halo.api();
    }

    /**
     * The methods of this kind, one call for each.
     *
     * @param wanted by name and address, all that the list tells
     */
    public List<IntegrationMethod> methods(Predicate<String> wanted) {
        Map<Long, Row> integrations = new LinkedHashMap<>();
        return api.list(OPERATION, "CustomIntegrationMethod", Map.of(), row -> row).stream()
                .filter(row -> wanted.test(row.text("name") + " " + base(row) + " " + row.text("path")))
                .map(row -> api.get(OPERATION, "CustomIntegrationMethod/" + row.id(), DETAILS, one -> one))
                .map(row -> method(row, integrations.computeIfAbsent(integrationOf(row), this::integration)))
                .toList();
    }

    /**
     * The buttons that call a method, one call for each that is asked for.
     *
     * @param wanted by name
     */
    public List<MethodAction> actions(Predicate<String> wanted) {
        return api.list(OPERATION, "Outcome", Map.of("showhidden", true), row -> row).stream()
                .filter(row -> wanted.test(row.text("outcome") + " " + row.text("buttonname")))
                .map(row -> api.get(OPERATION, "Outcome/" + row.id(), DETAILS, one -> one))
                .flatMap(row -> action(row).stream())
                .toList();
    }

    /** The runbooks with the methods their steps call, one call for each. */
    public List<IntegrationRunbook> runbooks() {
        return api.list(OPERATION, "Webhook", Map.of("type", RUNBOOK), row -> row.text("id")).stream()
                .map(id -> api.get(OPERATION, "Webhook/" + id, DETAILS, CustomIntegrations::runbook))
                .toList();
    }

    /** The webhooks, without runbooks, which Halo keeps with them. */
    public List<OutgoingWebhook> webhooks() {
        return api.list(OPERATION, "Webhook", Map.of(), row -> row).stream()
                .filter(row -> row.id("type").orElse(0) != RUNBOOK)
                .map(row -> new OutgoingWebhook(row.text("name"), row.text("url"), active(row)))
                .toList();
    }

    private static Optional<MethodAction> action(Row row) {
        var method = row.positiveId("integration_method_id");
        return method.isEmpty()
                ? Optional.empty()
                : Optional.of(new MethodAction(row.id(), row.text("outcome"), method.getAsLong()));
    }

    private static IntegrationRunbook runbook(Row row) {
        List<Long> methods = row.rows("steps").stream()
                .filter(step -> step.id("auto_action").orElse(0) == EXECUTE_INTEGRATION_METHOD)
                .flatMap(step -> step.positiveId("auto_action_type").stream().boxed())
                .toList();
        return new IntegrationRunbook(row.text("name"), active(row), methods);
    }

    /** Versions say it one way or the other; an instance that says neither means yes. */
    private static boolean active(Row row) {
        return !row.flag("disabled") && (!row.has("active") || row.flag("active"));
    }

    private Row integration(long id) {
        return api.get(OPERATION, "CustomIntegration/" + id, DETAILS, one -> one);
    }

    private static long integrationOf(Row method) {
        return method.id("integration_id").orElse(0);
    }

    private static String base(Row method) {
        return method.someText("integration_baseurl").orElse(method.text("resource"));
    }

    private static IntegrationMethod method(Row row, Row integration) {
        Map<String, String> headers = new LinkedHashMap<>();
        row.rows("headers").forEach(header -> headers.put(header.text("key"), header.text("value")));
        long own = row.id("authorizationtype").orElse(INHERITED);
        return new IntegrationMethod(
                row.id(),
                row.text("name"),
                verb(row),
                integration.someText("resourcebaseurl").orElse(base(row)),
                row.text("path"),
                headers,
                row.text("requestbody"),
                own == INHERITED
                        ? authorization(integration)
                        : new Authorization(kind(own), Optional.empty(), Optional.empty()));
    }

    private static String verb(Row row) {
        long number = row.id("method").orElse(-1);
        return number >= 0 && number < VERBS.size() ? VERBS.get((int) number) : "verb " + number;
    }

    private static Authorization authorization(Row integration) {
        Optional<String> header = Stream.of("headername", "bearername")
                .flatMap(member -> integration.someText(member).stream())
                .findFirst();
        return new Authorization(
                kind(integration.id("authorizationtype").orElse(0)), header, integration.someText("tokenurl"));
    }

    private static Kind kind(long number) {
        return switch ((int) number) {
            case 0 -> Kind.NONE;
            case 1 -> Kind.API_KEY;
            case 4 -> Kind.OAUTH2;
            default -> Kind.OTHER;
        };
    }
}

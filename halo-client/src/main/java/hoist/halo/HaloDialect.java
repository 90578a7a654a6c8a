package hoist.halo;

import hoist.vendor.Dialect;
import hoist.vendor.Reasons;
import hoist.vendor.VendorFailure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Halo's words for failures, out of the many shapes its error bodies have. */
final class HaloDialect implements Dialect {
    @Override
    public String vendor() {
        return "HaloPSA";
    }

    @Override
    public HaloException failed(VendorFailure failure) {
        return new HaloException(failure);
    }

    @Override
    public String reason(int status, byte[] body) {
        Optional<JsonNode> json = Reasons.json(body);
        return json.flatMap(HaloDialect::said)
                .or(() -> json.isPresent() ? Optional.empty() : Reasons.text(body))
                .map(text -> "HaloPSA says: " + text)
                .orElseGet(() -> silent(status));
    }

    @Override
    public String credentialsCure() {
        return "check client id, secret, scope and tenant under Configuration, Integrations, HaloPSA API, View applications.";
    }

    /** In this order: a bare string, the members people are meant to read, the first entry of a map from field to messages. */
    private static Optional<String> said(JsonNode json) {
        if (json.isString()) {
            return Optional.of(Reasons.shown(json.asString())).filter(text -> !text.isEmpty());
        }
        return Reasons.first(json, "Message", "message", "error_description", "error", "errorMessage")
                .or(() -> field(json));
    }

    private static Optional<String> field(JsonNode json) {
        return json.propertyStream()
                .filter(entry ->
                        entry.getValue().isArray() && entry.getValue().path(0).isString())
                .findFirst()
                .map(entry -> Reasons.shown(
                        entry.getKey() + ": " + entry.getValue().path(0).asString()));
    }

    private static String silent(int status) {
        return switch (status) {
            case 403 ->
                "HaloPSA does not allow this, and does not say why: check the application's permissions (Configuration, Integrations, HaloPSA API, "
                        + "View applications) and those of the agent it logs in as (Configuration, Teams and agents, Agents).";
            case 404 -> "HaloPSA has nothing at this address: it was deleted, or the host name is wrong.";
            default -> "HaloPSA refused the call with HTTP " + status + " and did not say why.";
        };
    }
}

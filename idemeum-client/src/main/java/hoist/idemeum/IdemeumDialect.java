package hoist.idemeum;

import hoist.vendor.Dialect;
import hoist.vendor.Reasons;
import hoist.vendor.VendorFailure;

/** idemeum's words for failures. Its guide documents no error bodies: the usual members are looked for. */
final class IdemeumDialect implements Dialect {
    @Override
    public String vendor() {
        return "idemeum";
    }

    @Override
    public IdemeumException failed(VendorFailure failure) {
        return new IdemeumException(failure);
    }

    @Override
    public String reason(int status, byte[] body) {
        String said = Reasons.first(body, "detail", "message", "error_description", "error", "title")
                .map(text -> ": " + text)
                .orElse("");
        return meaning(status) + said;
    }

    @Override
    public String credentialsCure() {
        return "check the API key or OAuth2 client in idemeum under Settings, Integrations, and whether it was deleted.";
    }

    private static String meaning(int status) {
        return switch (status) {
            case 403 -> "idemeum does not allow this key or client to do this";
            case 404, 410 -> "idemeum knows no such request, customer or technician";
            case 409 -> "idemeum says that this was decided already or has ended";
            case 415 -> "idemeum refused the content type";
            default -> "idemeum refused the call with HTTP " + status;
        };
    }
}

package hoist.idemeum;

/** The calls that idemeum takes and that Halo is set up to make (idemeum guide, HaloPSA): all are {@code POST}. */
public enum IdemeumCall {
    /** Approve elevation requests from tickets, custom methods. */
    APPROVE("/api/integrations/elevation/request/approve", "application/vnd.dvmi.sdk.elevation.request.approval+json"),
    /** The same, deny. */
    DENY("/api/integrations/elevation/request/deny", "application/vnd.dvmi.sdk.elevation.request.approval+json"),
    /** Disable JIT accounts from HaloPSA. */
    DISABLE_JIT_ACCOUNT("/api/integrations/entrajitaccounts", "application/vnd.dvmi.entra.app.user.disable+json");

    /** The header of the API key. */
    public static final String API_KEY_HEADER = "X-Idemeum-Api-Key";

    /** Where an OAuth2 client gets its token (idemeum guide, Disable JIT account from HaloPSA with API call). */
    public static final String TOKEN_PATH = "/api/oauth2/v1/token";

    private final String path;
    private final String contentType;

    IdemeumCall(String path, String contentType) {
        this.path = path;
        this.contentType = contentType;
    }

    /** From the host on. */
    public String path() {
        return path;
    }

    /** The exact header {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }
}

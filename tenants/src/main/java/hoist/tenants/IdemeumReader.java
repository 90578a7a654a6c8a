package hoist.tenants;

import java.util.Set;

/** The section {@code idemeum} of a tenant's file. */
final class IdemeumReader {
    private IdemeumReader() {}

    static IdemeumSettings read(Section tenant) {
        Section idemeum = tenant.section(
                "idemeum", "url", "apiKey", "oauth2", "answerLink", "ticketsCreatedByIdemeum", "elevationModes");
        return idemeum.build(() -> new IdemeumSettings(
                idemeum.as("url", text -> Words.url("url", text)),
                credential(idemeum),
                idemeum.as("answerLink", text -> text, IdemeumSettings.ANSWER_LINK),
                idemeum.as("ticketsCreatedByIdemeum", text -> Words.yesOrNo("ticketsCreatedByIdemeum", text), false),
                idemeum.has("elevationModes")
                        ? Set.copyOf(idemeum.each("elevationModes", text -> text))
                        : IdemeumSettings.ELEVATION_MODES));
    }

    private static IdemeumCredential credential(Section idemeum) {
        if (idemeum.has("apiKey") == idemeum.has("oauth2")) {
            throw new InvalidSetting("apiKey", "or oauth2 must be there, and not both: keep the one idemeum gave you");
        }
        if (idemeum.has("apiKey")) {
            return new IdemeumCredential.ApiKeyHeader(idemeum.secret("apiKey"));
        }
        Section oauth2 = idemeum.section("oauth2", "clientId", "clientSecret");
        return oauth2.build(() -> new IdemeumCredential.OAuth2(oauth2.text("clientId"), oauth2.secret("clientSecret")));
    }
}

package hoist.ingest.door;

import hoist.tenants.ApiKey;
import hoist.tenants.StoredApiKey;
import java.util.Optional;

/** Recognises an API key; an unknown id costs the same comparison as a known one. */
final class ApiKeyCheck {
    /** The digest of a key that nobody has. */
    private static final StoredApiKey NOBODYS = ApiKey.generate().stored();

    private ApiKeyCheck() {}

    static Recognition recognise(String presented, Credentials credentials) {
        Optional<Credentials.KeyHolder> holder =
                ApiKey.parse(presented).map(ApiKey::id).map(credentials.keys()::get);
        boolean matches = holder.map(Credentials.KeyHolder::key).orElse(NOBODYS).matches(presented);
        return holder.isPresent() && matches
                ? new Recognition.Known(holder.get().caller())
                : new Recognition.Unknown();
    }
}

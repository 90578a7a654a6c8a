package hoist.ingest.door;

import hoist.tenants.ApiKey;
import hoist.tenants.BasicClient;
import hoist.tenants.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises who sent a user name and a password. Two tenants may have chosen the same name: then the password decides, all
 * passwords of the name are compared, always, and a name that nobody has costs a comparison too.
 */
final class BasicCheck {
    private static final Logger LOG = LoggerFactory.getLogger(BasicCheck.class);

    /** A user whose password nobody has. */
    private static final List<Credentials.User> NOBODY = List.of(new Credentials.User(
            new Caller(new TenantId("nobody"), "nobody", "none", Set.of()),
            new BasicClient("nobody", "nobody", ApiKey.generate().stored().sha256())));

    private BasicCheck() {}

    static Recognition recognise(Optional<BasicCredential> presented, Credentials credentials) {
        BasicCredential credential = presented.orElse(new BasicCredential("", ""));
        List<Caller> matching = new ArrayList<>();
        for (Credentials.User user : credentials.users().getOrDefault(credential.username(), NOBODY)) {
            if (user.client().matches(credential.password())) {
                matching.add(user.caller());
            }
        }
        return whoseOf(matching);
    }

    /** A name and password that two tenants share names neither. */
    private static Recognition whoseOf(List<Caller> matching) {
        if (matching.size() > 1) {
            LOG.atError()
                    .addKeyValue(
                            "tenants", matching.stream().map(Caller::tenant).toList())
                    .log(
                            "Several tenants share one username and password: give each its own; until then none comes in");
        }
        return matching.size() == 1 ? new Recognition.Known(matching.getFirst()) : new Recognition.Unknown();
    }
}

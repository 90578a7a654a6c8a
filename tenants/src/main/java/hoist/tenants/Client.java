package hoist.tenants;

import java.util.Set;

/** Someone outside who may come in, by one kind of credential. */
public sealed interface Client permits ApiKeyClient, WebhookClient, OAuth2Client, BasicClient {

    /** The name of this client in logs and in the audit trail; unique in its tenant. */
    String client();

    /** What this client may do, never empty. */
    Set<Permission> may();
}

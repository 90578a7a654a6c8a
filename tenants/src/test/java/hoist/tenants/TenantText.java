package hoist.tenants;

/** Tenants' files as tests write them. */
final class TenantText {
    static final String SHA = "0123456789abcdef".repeat(4);
    static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** Only what has no default; the secrets are variables of the environment. */
    static final String SHORTEST = """
            tenant: nikmsp
            halo:
              url: https://nikmsp.halopsa.com
              clientId: hoist
              clientSecret: env:HALO
            idemeum:
              url: https://nikmsp.idemeum.com
              apiKey: env:IDEMEUM
            """;

    /** Everything there is, and every value another than the default. */
    static final String FULL = """
            tenant: nikmsp
            halo:
              url: https://nikmsp.halopsa.com/
              authUrl: https://auth.halopsa.com/nikmsp
              tenant: nikmsp
              clientId: hoist
              clientSecret: env:HALO
              scope: all
              budget: {calls: 70, window: PT1M}
              tickets: {type: Request, category: Apps, urgency: Low, impact: Company, closedStatus: Done, reopenedStatus: Open, closureTime: 90s}
              ticketLink: "{url}/tickets?id={ticketId}"
            idemeum:
              url: https://nikmsp.idemeum.com
              oauth2: {clientId: hoist, clientSecret: env:IDEMEUM}
              answerLink: "{url}/answer/{requestId}"
              ticketsCreatedByIdemeum: true
              elevationModes: [USER, TENANT]
            whoMayComeIn:
              apiKeys:
                - client: halo
                  keys: [{id: ab12cd34, sha256: %1$s}, {id: 12345678, sha256: %1$s}]
                  may: [decide, webhooks, disable-jit]
              webhookSecrets:
                - {client: idemeum, secrets: [env:WEBHOOK], may: [webhooks]}
              oauth2Clients: [{client: halo-runbook, clientId: runbook, secrets: [{sha256: %1$s}, {sha256: %1$s}], may: [disable-jit]}]
              basic: [{client: halo-webhook, username: halo, sha256: %1$s}]
            customers:
              - {displayName: Demo PAM tenant, name: demo-nikpot}
            lives: {elevation: 2d, jitGrant: 1h, jitGrantMaximum: 2h, kept: 10d}
            """.formatted(SHA);

    private TenantText() {}

    /** The shortest file of another tenant, with one API key. */
    static String withKey(String tenant, String keyId) {
        return SHORTEST.replace("nikmsp", tenant)
                + "whoMayComeIn: {apiKeys: [{client: halo, keys: [{id: %s, sha256: %s}], may: [decide]}]}%n"
                        .formatted(keyId, SHA);
    }
}

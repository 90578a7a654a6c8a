package hoist.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantReaderTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HALO", "halo-secret",
            "IDEMEUM", "idemeum-secret",
            "WEBHOOK", TenantText.WEBHOOK_SECRET,
            "TWO_LINES", "one\ntwo",
            "EMPTY", " ");

    @Test
    void whatIsLeftOutHasItsDefault() {
        // When
        Tenant tenant = read(TenantText.SHORTEST);

        // Then
        HaloSettings halo =
                HaloSettings.withDefaults(URI.create("https://nikmsp.halopsa.com"), "hoist", new Secret("halo-secret"));
        IdemeumSettings idemeum = IdemeumSettings.withDefaults(
                URI.create("https://nikmsp.idemeum.com"),
                new IdemeumCredential.ApiKeyHeader(new Secret("idemeum-secret")));
        assertThat(tenant)
                .isEqualTo(new Tenant(
                        new TenantId("nikmsp"), halo, idemeum, WhoMayComeIn.NOBODY, List.of(), Lives.DEFAULTS));
        assertThat(halo.authUrl()).hasToString("https://nikmsp.halopsa.com/auth");
        assertThat(halo.resourceServer()).hasToString("https://nikmsp.halopsa.com/api");
        assertThat(halo.scope()).isEqualTo("read:tickets edit:tickets read:customers read:assets");
        assertThat(halo.budget()).isEqualTo(new Budget(700, Duration.ofMinutes(5)));
        assertThat(halo.tickets())
                .isEqualTo(new TicketSettings(
                        "Incident",
                        "Business Applications",
                        "Medium",
                        "Single User Affected",
                        "Closed",
                        "New",
                        Duration.ofMinutes(5)));
        assertThat(halo.linkTo(42)).hasToString("https://nikmsp.halopsa.com/ticket?id=42");
        assertThat(idemeum.linkTo("a b/c")).hasToString("https://nikmsp.idemeum.com/elevation-requests/a%20b%2Fc");
        assertThat(idemeum.elevationModes()).containsExactly("USER");
        assertThat(idemeum.ticketsCreatedByIdemeum()).isFalse();
        assertThat(tenant.lives())
                .isEqualTo(
                        new Lives(Duration.ofDays(4), Duration.ofHours(4), Duration.ofHours(12), Duration.ofDays(30)));
    }

    @Test
    void everythingCanBeSaid() {
        // When
        Tenant tenant = read(TenantText.FULL);

        // Then
        assertThat(tenant.halo())
                .isEqualTo(new HaloSettings(
                        URI.create("https://nikmsp.halopsa.com"),
                        URI.create("https://auth.halopsa.com/nikmsp"),
                        "nikmsp",
                        "hoist",
                        new Secret("halo-secret"),
                        "all",
                        new Budget(70, Duration.ofMinutes(1)),
                        new TicketSettings("Request", "Apps", "Low", "Company", "Done", "Open", Duration.ofSeconds(90)),
                        "{url}/tickets?id={ticketId}"));
        assertThat(tenant.idemeum())
                .isEqualTo(new IdemeumSettings(
                        URI.create("https://nikmsp.idemeum.com"),
                        new IdemeumCredential.OAuth2("hoist", new Secret("idemeum-secret")),
                        "{url}/answer/{requestId}",
                        true,
                        Set.of("USER", "TENANT")));
        assertThat(tenant.whoMayComeIn())
                .isEqualTo(new WhoMayComeIn(
                        List.of(new ApiKeyClient(
                                "halo",
                                List.of(
                                        new StoredApiKey("ab12cd34", TenantText.SHA),
                                        new StoredApiKey("12345678", TenantText.SHA)),
                                Set.of(Permission.values()))),
                        List.of(new WebhookClient(
                                "idemeum",
                                List.of(new Secret(TenantText.WEBHOOK_SECRET)),
                                Set.of(Permission.WEBHOOKS))),
                        List.of(new OAuth2Client(
                                "halo-runbook",
                                "runbook",
                                List.of(new StoredSecret(TenantText.SHA), new StoredSecret(TenantText.SHA)),
                                Set.of(Permission.DISABLE_JIT))),
                        List.of(new BasicClient("halo-webhook", "halo", TenantText.SHA))));
        assertThat(tenant.customers()).containsExactly(new Customer("Demo PAM tenant", "demo-nikpot"));
        assertThat(tenant.lives())
                .isEqualTo(
                        new Lives(Duration.ofDays(2), Duration.ofHours(1), Duration.ofHours(2), Duration.ofDays(10)));
    }

    @Test
    void noSecretIsPrinted() {
        // When
        String printed = read(TenantText.FULL).toString();

        // Then
        assertThat(printed).contains("Secret[***]").doesNotContain("halo-secret", "idemeum-secret", "whsec_");
    }

    /** One change to the full file, the line it is on, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tenant: nikmsp              | tenant: other                  | 1  | tenant must equal the file's name
            tenant: nikmsp              | tenant: Nik MSP                | 1  | tenant must be 1 to 63 of a-z
            tenant: nikmsp              | `tenant: nikmsp\ntenant: b`    | 2  | tenant is there twice
            tenant: nikmsp              | # nothing                      | 2  | tenant is missing
            halopsa.com/                | halopsa.com/?a=b               | 3  | halo.url must be a web address
            url: https://nikmsp.halopsa | url: http://nikmsp.halopsa     | 3  | halo.url must start with https://
            url: https://nikmsp.halopsa | url: https://me:pw@halopsa     | 3  | halo.url must be a web address
            url: https://nikmsp.halopsa | `url: "ht tp://x"  #`          | 3  | halo.url is no web address
            authUrl:                    | authurl:                       | 4  | halo.authurl is not a known key: did you mean authUrl?
            authUrl:                    | zzzzzzzzz:                     | 4  | known here are url, authUrl, tenant
            clientSecret: env:HALO      | clientSecret: halo-secret      | 7  | halo.clientSecret is the secret itself
            clientSecret: env:HALO      | clientSecret: env:EMPTY        | 7  | the environment variable EMPTY, which is empty
            clientSecret: env:HALO      | clientSecret: env:NOT_SET      | 7  | the environment variable NOT_SET, which is empty or not set
            clientSecret: env:HALO      | clientSecret: env:TWO_LINES    | 7  | which has more than one line
            clientSecret: env:HALO      | clientSecret: file:secrets/no  | 7  | the file secrets/no, which is not there
            scope: all                  | scope:                         | 8  | halo.scope must be a single value
            scope: all                  | scope: [all]                   | 8  | halo.scope must be a single value
            calls: 70,                  | calls: 0,                      | 9  | halo.budget.calls must be at least 1
            calls: 70,                  | calls: many,                   | 9  | halo.budget.calls is no whole number
            calls: 70,                  |                                | 9  | halo.budget.calls is missing
            window: PT1M                | window: 1 minute               | 9  | halo.budget.window is no duration
            window: PT1M                | window: PT0.1S                 | 9  | halo.budget.window must be at least 1s
            budget: {                   | `budget: 5 #`                  | 9  | halo.budget must be keys with values
            closureTime: 90s            | closureTime: 0s                | 10 | halo.tickets.closureTime must be longer than nothing
            urgency: Low                | urgent: Low                    | 10 | halo.tickets.urgent is not a known key: did you mean urgency?
            id={ticketId}               | id={ticket}                    | 11 | halo.ticketLink knows only the placeholders {url} and {ticketId}
            ?id={ticketId}              |                                | 11 | halo.ticketLink must contain {ticketId}
            {url}/tickets               | javascript:alert               | 11 | halo.ticketLink must be a web address
            oauth2: {                   | `apiKey: env:IDEMEUM\n  oauth2: {` | 14 | idemeum.apiKey or oauth2 must be there, and not both
            oauth2: {                   | `#`                            | 13 | idemeum.apiKey or oauth2 must be there
            ticketsCreatedByIdemeum: true | ticketsCreatedByIdemeum: yes | 16 | idemeum.ticketsCreatedByIdemeum must be true or false
            [USER, TENANT]              | []                             | 17 | idemeum.elevationModes allows nothing
            [USER, TENANT]              | USER                           | 17 | idemeum.elevationModes must be a list
            id: ab12cd34                | id: ab12                       | 21 | whoMayComeIn.apiKeys.keys.id must be the 8 letters and digits
            id: 12345678                | id: ab12cd34                   | 19 | has the key id 'ab12cd34' twice
            sha256: 0123                | sha256: x123                   | 21 | sha256 must be the 64 hex digits
            [decide, webhooks, disable-jit] | [decid]                    | 22 | whoMayComeIn.apiKeys.may has an unknown word: did you mean decide?
            [decide, webhooks, disable-jit] | []                         | 22 | whoMayComeIn.apiKeys.may allows nothing
            secrets: [env:WEBHOOK]      | secrets: [env:HALO]            | 24 | whoMayComeIn.webhookSecrets.secrets must refer to whsec_
            secrets: [env:WEBHOOK]      | secrets: []                    | 24 | whoMayComeIn.webhookSecrets.secrets must be one or two
            clientId: runbook, secrets  | clientId: runbook, sha256      | 25 | whoMayComeIn.oauth2Clients.sha256 is not a known key: known here are client, clientId, secrets, may
            clientId: runbook           | clientId: run book             | 25 | whoMayComeIn.oauth2Clients.clientId must be 1 to 128 visible ASCII
            runbook, secrets: [         | `runbook, secrets: [{sha256: x}, ` | 25 | whoMayComeIn.oauth2Clients.secrets.sha256 must be the 64 hex digits
            runbook, secrets: [         | `runbook, secrets: [{sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef}, ` | 25 | whoMayComeIn.oauth2Clients.secrets must be one or two
            client: halo-webhook        | client: halo                   | 19 | whoMayComeIn.client has the name 'halo' twice
            username: halo              | username: a:b                  | 26 | whoMayComeIn.basic.username must not contain a colon
            lives: {                    | `  - {displayName: demo pam tenant, name: x}\nlives: {` | 27 | customers has the displayName
            jitGrant: 1h                | jitGrant: 3h                   | 29 | lives.jitGrant must not be longer than jitGrantMaximum
            halo:                       | halo: }                        | 2  | not readable as YAML
            """)
    void isRefused(String was, String is, int line, String reason) {
        // Given
        String text = TenantText.FULL.replaceFirst(
                Pattern.quote(was), Matcher.quoteReplacement(is == null ? "" : is.replace("\\n", "\n")));

        // When
        TenantFileRefused refused = catchThrowableOfType(TenantFileRefused.class, () -> read(text));

        // Then
        TenantProblem problem = refused.in("nikmsp.yml");
        assertThat(problem.reason()).contains(reason).doesNotContain("halo-secret", "me:pw");
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.sentence()).startsWith("nikmsp.yml, line " + line + ": ");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("# later\n")).hasMessageContaining("the file is empty");
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        // When
        Tenant tenant = read(TenantText.SHORTEST.replace("https://nikmsp.halopsa.com", "http://127.0.0.1:8090/halo"));

        // Then
        assertThat(tenant.halo().resourceServer()).hasToString("http://127.0.0.1:8090/halo/api");
    }

    private static Tenant read(String text) {
        return TenantReader.read("nikmsp", text, new SecretReferences(Path.of("nowhere"), ENVIRONMENT::get));
    }
}

package hoist.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.ticket.TicketStuck;
import hoist.simulators.faults.Fault;
import hoist.simulators.idemeum.Application;
import hoist.simulators.idemeum.ElevationRequest;
import hoist.simulators.idemeum.NewElevationRequest;
import hoist.simulators.idemeum.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever goes wrong, a secret is in no log, no health, no metric, no topic and no ticket; and what people wrote is in no
 * log. What is looked for is what the MSP's credential files hold, and what strangers send.
 */
class SecretsStory {
    private static final String APPROVE = "/api/integrations/elevation/request/approve";
    private static final String DISABLE = "/api/integrations/entrajitaccounts";
    private static final String STRANGERS = "canary-of-a-stranger";
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /** What people write and are called: for tickets, not for logs. */
    private static final List<String> WORDS = List.of(
            "dana.field@demo-nikpot.example", "Canary Field", "canary-installer", "canary-reason", "CANARY-LAPTOP");

    private final Pipeline pipeline = Pipeline.shared();
    private final JitSeen jit = new JitSeen(pipeline.msp());
    private final Seen seen = new Seen(jit.msp());
    private final List<String> secrets = new ArrayList<>();
    private final List<Path> wrongFiles = new ArrayList<>();
    private final Knocking knocking = new Knocking();

    @AfterEach
    void putRight() throws IOException {
        for (var file : wrongFiles) {
            Files.deleteIfExists(file);
        }
        knocking.close();
    }

    @Test
    void noSecretIsSeenAnywhereHoweverMuchGoesWrong() throws Exception {
        // Given
        rememberCredentials();

        // When
        livesThatEndWell();
        vendorsThatRepeatWhatTheyWereSent();
        strangers();
        wrongSettings();

        // Then
        var places = places();
        assertThat(places.get("log")).contains(jit.msp().tenant()).doesNotContain(WORDS);
        assertThat(places.get("topics")).contains(jit.msp().tenant()).contains(WORDS);
        assertThat(places.get("metrics")).contains("hoist_steps_seconds_count");
        assertThat(places.get("health")).contains("\"status\":\"UP\"");
        assertThat(places.get("tickets")).contains("****");
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(9).allSatisfy(secret -> {
            assertThat(secret).hasSizeGreaterThan(15);
            places.forEach((place, text) ->
                    assertThat(text.contains(secret)).as("a secret in " + place).isFalse());
        });
    }

    /** The part that is secret: an API key begins with its name, a signing secret with its kind. */
    private void rememberCredentials() throws IOException {
        try (var files = Files.list(jit.msp().haloApiKeyFile().getParent())) {
            for (var file : files.toList()) {
                var text = Files.readString(file).strip();
                secrets.add(text.startsWith("idk_") ? text.substring(text.length() - 43) : text.replace("whsec_", ""));
            }
        }
        assertThat(secrets).hasSize(6);
        secrets.add(STRANGERS);
    }

    private void livesThatEndWell() {
        var request = asks();
        var ticket = seen.ticketOf(request);
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());
        seen.closed(ticket);
        var grant = jit.grantedIn(jit.ticketOfNik());
        assertThat(knocking.post(
                                ingest(DISABLE),
                                "{\"customerDisplayName\":\"Demo PAM tenant\",\"technicianEmailAddress\":\"nik@nikpot.com\"}",
                                "Content-Type",
                                "application/vnd.dvmi.entra.app.user.disable+json",
                                "Authorization",
                                "Bearer " + token())
                        .statusCode())
                .isEqualTo(202);
        jit.awaitOff(grant);
    }

    private String token() {
        var answer = knocking.post(
                ingest("/api/oauth2/v1/token"),
                "grant_type=client_credentials&client_id=" + jit.msp().haloOAuth2ClientId() + "&client_secret="
                        + jit.msp().haloOAuth2Secret(),
                "Content-Type",
                "application/x-www-form-urlencoded");
        var found = ACCESS_TOKEN.matcher(answer.body());
        assertThat(found.find()).as("a token").isTrue();
        secrets.add(found.group(1));
        return found.group(1);
    }

    private void vendorsThatRepeatWhatTheyWereSent() throws IOException {
        var key = Files.readString(jit.msp().haloApiKeyFile().resolveSibling("idemeum"));
        var clientSecret = Files.readString(jit.msp().haloApiKeyFile().resolveSibling("halo"));
        var request = asks();
        var ticket = seen.ticketOf(request);
        seen.msp()
                .idemeum()
                .faults()
                .next(1, "POST", APPROVE, json(422, "{\"detail\":\"Your key " + key.strip() + " may not.\"}"));
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());
        Seen.soon().untilAsserted(() -> assertThat(seen.notes(ticket)).anyMatch(note -> note.contains("Your key")));
        seen.msp().halo().faults().next(1, "POST", "/tickets", json(500, "{\"Message\":\"" + clientSecret + "\"}"));
        seen.ticketOf(asks());
        seen.msp().halo().tokens().revokeAll();
        seen.msp()
                .halo()
                .faults()
                .always(
                        "POST",
                        "/auth/token",
                        json(400, "{\"error\":\"invalid_client\",\"error_description\":\"" + clientSecret + "\"}"));
        var stuck = asks();
        Seen.soon()
                .untilAsserted(() -> assertThat(pipeline.records().of(TicketStuck.class, stuck.id()))
                        .isNotEmpty());
    }

    private static Fault json(int status, String body) {
        return Fault.answer(status, "application/json", body);
    }

    private void strangers() {
        var own = jit.msp().haloApiKey();
        var wrongKey = own.substring(0, own.length() - 43) + STRANGERS + "x".repeat(43 - STRANGERS.length());
        var wrongBasic = Base64.getEncoder().encodeToString(("halo:" + STRANGERS).getBytes(UTF_8));
        secrets.add(wrongBasic);
        assertRefused(401, "{}", "X-Idemeum-Api-Key", wrongKey);
        assertRefused(401, "{}", "Authorization", "Bearer " + STRANGERS);
        assertRefused(401, "{}", "Authorization", "Basic " + wrongBasic);
        assertRefused(401, "{}", "webhook-id", "1", "webhook-timestamp", "1", "webhook-signature", "v1," + STRANGERS);
        assertRefused(422, "{\"" + STRANGERS + "\":1}", "X-Idemeum-Api-Key", own);
        assertRefused(400, "not JSON: " + STRANGERS, "X-Idemeum-Api-Key", own);
        knocking.post(ingest("/webhooks/elevations?key=" + STRANGERS), "{}", "Content-Type", "application/json");
        knocking.post(
                ingest("/api/oauth2/v1/token"),
                "grant_type=client_credentials&client_id=" + jit.msp().haloOAuth2ClientId() + "&client_secret="
                        + STRANGERS,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private void assertRefused(int status, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        var answer = knocking.post(ingest("/webhooks/elevations"), body, all.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().toString()).doesNotContain(STRANGERS);
    }

    /** A secret where a reference to one belongs, and a reference to a file that is not there. */
    private void wrongSettings() throws IOException {
        var right = Files.readString(pipeline.tenants().resolve(jit.msp().tenant() + ".yml"));
        writeWrong("wrong-inline", right.replaceFirst("clientSecret: .*", "clientSecret: " + STRANGERS));
        writeWrong("wrong-missing", right.replaceFirst("apiKey: file:.*", "apiKey: file:/not/there"));
        Seen.soon().untilAsserted(() -> assertThat(Pipeline.log()).contains("wrong-inline.yml", "wrong-missing.yml"));
    }

    private void writeWrong(String tenant, String text) throws IOException {
        var file = pipeline.tenants().resolve(tenant + ".yml");
        wrongFiles.add(file);
        Files.writeString(file, text.replaceFirst("tenant: .*", "tenant: " + tenant));
    }

    /** Everywhere that somebody looks. */
    private Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put("log", Pipeline.log());
        places.put("health", ofAllServices("health"));
        places.put("metrics", ofAllServices("prometheus"));
        places.put("topics", pipeline.records().bytes());
        places.put("tickets", seen.msp().halo().tickets().toString());
        return places;
    }

    private String ofAllServices(String endpoint) {
        return pipeline.management().stream()
                .map(service -> knocking.get(service.resolve(endpoint)).body())
                .collect(Collectors.joining("\n"));
    }

    private URI ingest(String path) {
        return URI.create(pipeline.ingestUrl() + path);
    }

    private ElevationRequest asks() {
        return seen.msp()
                .idemeum()
                .raise(new NewElevationRequest(
                        "Demo PAM tenant",
                        new Person(WORDS.get(0), WORDS.get(1)),
                        new Application(WORDS.get(2), null, null, null),
                        WORDS.get(4),
                        WORDS.get(3)));
    }
}

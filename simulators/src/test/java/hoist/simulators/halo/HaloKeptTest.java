package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hoist.simulators.halo.desk.Kind;
import hoist.simulators.kept.Beginning;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a HaloPSA remembers over a restart, asked over HTTP. */
class HaloKeptTest {

    private static final URI HOIST = URI.create("http://127.0.0.1:9");
    private static final List<String> TABLES = List.of(
            "/api/Client",
            "/api/Site",
            "/api/Users",
            "/api/Asset",
            "/api/Agent",
            "/api/Status",
            "/api/Outcome",
            "/api/FieldInfo",
            "/api/TicketType");

    @TempDir
    Path directory;

    private HaloSimulator halo;

    @BeforeEach
    void start() {
        halo = from(file());
    }

    @AfterEach
    void close() {
        halo.close();
    }

    @Test
    void ticketsAreTheSameAndTheirNumbersGoOn() {
        // Given
        int ann = seeded();
        int open = opened("\"customfields\":[{\"name\":\"CFidemeumElevationRequestId\",\"value\":\"r-1\"}]");
        int closed = opened("\"details_html\":\"<p>7-Zip</p>\"");
        int deleted = opened("\"agent_id\":" + ann);
        post("/api/Actions", "[{\"ticket_id\":%d,\"outcome\":\"Internal Note\",\"note\":\"n\"}]".formatted(open));
        halo.closeByHand(closed, ann);
        try (HaloCaller caller = HaloCaller.signedIn(halo)) {
            caller.delete("/api/Tickets/" + deleted);
        }
        List<HaloTicket> tickets = halo.tickets();
        String shown = get("/api/Tickets/" + open + "?includedetails=true");
        String actions = get("/api/Actions?ticket_id=" + open);

        // When
        restart();

        // Then
        assertThat(halo.beginning()).isEqualTo(Beginning.CONTINUED);
        assertThat(halo.tickets()).isEqualTo(tickets).hasSize(2);
        assertThat(halo.ticketsForRequest("r-1")).hasSize(1);
        assertThat(get("/api/Tickets/" + open + "?includedetails=true")).isEqualTo(shown);
        assertThat(get("/api/Actions?ticket_id=" + open)).isEqualTo(actions);
        assertThat(opened("\"userdef2\":\"x\"")).isEqualTo(deleted + 1);
    }

    @Test
    void aDeletedTicketCanStillBeRecovered() {
        // Given
        int id = opened("\"userdef2\":\"x\"");
        try (HaloCaller caller = HaloCaller.signedIn(halo)) {
            caller.delete("/api/Tickets/" + id);
        }

        // When
        restart();
        post("/api/Tickets", "[{\"id\":%d,\"_recover\":true}]".formatted(id));

        // Then
        assertThat(halo.tickets()).extracting(HaloTicket::id).containsExactly(id);
    }

    @Test
    void tablesAreTheSameAndTheirNumbersGoOn() {
        // Given
        seeded();
        halo.seed().requireFields(1, "summary", "userdef1");
        List<String> tables = tables();
        int acme = halo.clientNamed("ACME").orElseThrow();
        int ann = halo.agentWith("Ann@msp.example").orElseThrow();

        // When
        restart();

        // Then
        assertThat(tables()).isEqualTo(tables);
        assertThat(halo.clientNamed("acme")).contains(acme);
        assertThat(halo.agentWith("ann@msp.example")).contains(ann);
        assertThat(halo.agentWith("bob@msp.example")).isEmpty();
        assertThat(halo.seed().addClient("Next")).isEqualTo(acme + 1);
        assertThat(post("/api/Tickets", "[{\"summary\":\"x\",\"tickettype_id\":1}]"))
                .contains("Please enter a value for: userdef1");
    }

    @Test
    void fillingItAgainChangesNothingAndTheButtonsAreThereAgain() throws IOException {
        // Given
        DemoMsp.fill(halo, HOIST, "key");
        int ticket = opened("\"userdef2\":\"x\"");
        List<String> tables = tables();
        halo.close();
        byte[] kept = Files.readAllBytes(file());

        // When
        halo = from(file());
        DemoMsp.fill(halo, HOIST, "key");
        DemoMsp.fill(halo, HOIST, "key");

        // Then
        assertThat(tables()).isEqualTo(tables);
        assertThat(halo.quickActions().actions()).hasSize(2);
        assertThat(halo.ticket(ticket).summary()).isEqualTo("s");
        halo.close();
        assertThat(Files.readAllBytes(file())).isEqualTo(kept);
    }

    @Test
    void theFileHoldsAllThatWasSeededOrNothing() {
        // When
        halo.seedWhenFresh(seed -> {
            seed.addClient("First");
            await().during(Duration.ofMillis(700)).until(() -> !Files.exists(file()));
            seed.addClient("Second");
        });

        // Then
        await().until(() -> Files.exists(file()));
        HaloSimulator killed = halo;
        halo = from(copy());
        killed.close();
        assertThat(halo.clientNamed("Second")).isPresent();
    }

    @Test
    void whereNothingHappenedNothingIsKept() throws IOException {
        // When
        restart();

        // Then
        assertThat(halo.beginning()).isEqualTo(Beginning.FRESH);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void noKeyOfAButtonIsInTheFile() throws IOException {
        // When
        DemoMsp.fill(halo, HOIST, "key-in-the-sky");
        halo.close();

        // Then
        assertThat(Files.readString(file())).contains("Contoso").doesNotContain("key-in-the-sky");
    }

    @Test
    void aBrokenFileStopsTheStart() throws IOException {
        // Given
        Path broken = Files.writeString(directory.resolve("broken.json"), "{\"vendor\":\"HaloPSA\",\"version\":1,");

        // Then
        assertThatThrownBy(() -> from(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken.json is broken")
                .hasMessageContaining("delete it, and the simulated HaloPSA begins anew");
    }

    private int seeded() {
        HaloSeeds seed = halo.seed();
        int acme = seed.addClient("Acme");
        seed.addUser(acme, "Una", "una@acme.example");
        seed.addAsset(acme, "ACME-1");
        seed.addCustomField("idemeumElevationRequestId", "request");
        int ann = seed.addAgent("ann@msp.example");
        seed.set(Kind.AGENT, ann, "__password", "p");
        return ann;
    }

    private void restart() {
        halo.close();
        halo = from(file());
    }

    private Path file() {
        return directory.resolve("halo.json");
    }

    private Path copy() {
        try {
            return Files.copy(file(), directory.resolve("copy.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HaloSimulator from(Path file) {
        return HaloSimulator.start(HaloSimulatorSettings.defaults().keptIn(file));
    }

    private List<String> tables() {
        return TABLES.stream().map(this::get).toList();
    }

    private int opened(String members) {
        try (HaloCaller caller = HaloCaller.signedIn(halo)) {
            return caller.open("\"summary\":\"s\"," + members);
        }
    }

    private String get(String path) {
        try (HaloCaller caller = HaloCaller.signedIn(halo)) {
            HaloCaller.Reply reply = caller.get(path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            return reply.body();
        }
    }

    private String post(String path, String json) {
        try (HaloCaller caller = HaloCaller.signedIn(halo)) {
            return caller.post(path, json).body();
        }
    }
}

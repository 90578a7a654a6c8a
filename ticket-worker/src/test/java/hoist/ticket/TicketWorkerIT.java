package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import hoist.schemas.EventRecord;
import hoist.schemas.jit.JitHeld;
import hoist.simulators.halo.HaloNote;
import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.HaloTicket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.json.JsonMapper;

/** The service as it is started, with a real broker and a simulated Halo. */
final class TicketWorkerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    /** One for all tests, because starting it takes longer than most of them; each has topics of its own. */
    private static final EmbeddedKafkaKraftBroker KAFKA = new EmbeddedKafkaKraftBroker(1, 1);

    private final String group = UUID.randomUUID().toString();
    private HaloSimulator halo;
    private HttpServer registry;
    private KafkaProducer<String, SpecificRecord> producer;

    @BeforeAll
    static void startBroker() {
        KAFKA.brokerProperty("auto.create.topics.enable", "false");
        KAFKA.brokerProperty("group.initial.rebalance.delay.ms", "0");
        KAFKA.brokerProperty("log.segment.delete.delay.ms", "100");
        KAFKA.afterPropertiesSet();
    }

    @AfterAll
    static void stopBroker() {
        KAFKA.destroy();
    }

    @BeforeEach
    void start() throws IOException {
        deleteTopics();
        halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
        var client = halo.seed().addClient(Events.CUSTOMER);
        halo.seed().addAgent(Events.ANN);
        halo.seed().addAsset(client, Events.DEVICE);
        halo.seed().addCustomField("idemeumCustomerName", "idemeum_customer_name");
        halo.seed().addCustomField("idemeumElevationRequestId", "idemeum_elevation_request_id");
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        registry.start();
        Files.createDirectory(directory.resolve("tenants"));
        writeTenant(Events.TENANT, halo.address());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBrokersAsString()),
                new StringSerializer(),
                new WireSerializer());
    }

    @AfterEach
    void stop() {
        producer.close();
        registry.stop(0);
        halo.close();
    }

    @Test
    void opensAndClosesTicketsAndGoesOnWhereAnotherInstanceStopped() {
        // Given
        try (var first = worker("first", group)) {
            send(Events.requested(Instant.now()));
            await().atMost(PATIENCE).until(() -> halo.tickets().size() == 1);
            assertThat(first.isActive()).isTrue();
        }

        // When
        send(Events.approved(Instant.now()));
        try (var second = worker("second", group)) {

            // Then
            await().atMost(PATIENCE).until(() -> halo.tickets().getFirst().closed());
            assertThat(halo.createsForRequest(Events.REQUEST)).hasSize(1);
            assertThat(halo.tickets().getFirst().closureNote()).startsWith("Approved by ann@msp.example");
            assertThat(halo.tickets()).extracting(HaloTicket::agentEmail).containsExactly(Events.ANN);
            assertThat(second.isActive()).isTrue();
        }
    }

    @Test
    @Tag("long")
    void repeatsNothingWhenEverythingIsReadAgainIntoAnEmptyLedger() {
        // Given
        try (var first = worker("first", "before-" + group)) {
            send(Events.requested(Instant.now()), Events.approved(Instant.now()));
            await().atMost(PATIENCE).until(() -> halo.tickets().stream().anyMatch(HaloTicket::closed));
            assertThat(first.isActive()).isTrue();
        }
        var writes = halo.effects().calls("POST", "/tickets").size();

        // When
        try (var again = worker("again", "after-" + group, "--hoist-ticket.check-tenants-at-start=false")) {
            send(Events.requested("next", Instant.now(), Events.CUSTOMER, Events.DEVICE));

            // Then
            await().atMost(PATIENCE).until(() -> halo.tickets().size() == 2);
            assertThat(halo.effects().calls("POST", "/tickets")).hasSize(writes + 1);
            assertThat(again.isActive()).isTrue();
        }
    }

    @Test
    @Tag("long")
    void tellsATicketOfJitAccountsOnceHoweverOftenItIsReadAgain() {
        // Given
        var bob = halo.seed().addAgent(Events.BOB);
        var client = halo.clientNamed(Events.CUSTOMER).orElseThrow();
        var ticket = halo.logByHand(client, bob, "Printer on fire");
        try (var first = worker("first", "before-" + group)) {
            send(JitFacts.disabled(Instant.now(), (long) ticket));
            await().atMost(PATIENCE).until(() -> halo.ticket(ticket).notes().size() == 1);
            assertThat(first.isActive()).isTrue();
        }

        // When
        try (var again = worker("again", "after-" + group)) {
            send(JitFacts.about("next", Instant.now(), new JitHeld("close", 1000L, (long) ticket)));

            // Then
            await().atMost(PATIENCE).until(() -> halo.ticket(ticket).notes().size() == 2);
            assertThat(halo.ticket(ticket).notes())
                    .extracting(HaloNote::text)
                    .satisfiesExactly(
                            note -> assertThat(note).contains("is disabled"),
                            note -> assertThat(note).contains("stays on although ticket 1000"));
            assertThat(again.isActive()).isTrue();
        }
    }

    @Test
    void tellsInHealthWhichTenantsHaloIsInTroubleAndServesTheOthers() throws IOException, InterruptedException {
        // Given
        writeTenant("broken", URI.create("http://127.0.0.1:1"));

        // When
        try (var worker = worker("first", group);
                var http = HttpClient.newHttpClient()) {
            send(Events.requested(Instant.now()));

            // Then
            var port = worker.getEnvironment().getProperty("local.server.port");
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                    .build();
            await().atMost(PATIENCE).untilAsserted(() -> {
                var answer = http.send(health, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                var check = JsonMapper.shared().readTree(answer.body()).at("/components/tenants");
                assertThat(check.at("/status").asString()).isEqualTo("UP");
                var tenants = check.at("/details/tenants");
                assertThat(tenants.propertyNames()).containsExactlyInAnyOrder("broken", Events.TENANT);
                assertThat(tenants.at("/" + Events.TENANT).isEmpty()).isTrue();
                assertThat(tenants.at("/broken/0/what").asString()).startsWith("HaloPSA cannot be reached");
                assertThat(tenants.at("/broken/0/cure").asString()).startsWith("Check host names");
            });
            await().atMost(PATIENCE).until(() -> halo.tickets().size() == 1);
        }
    }

    private static void deleteTopics() {
        try (var admin = Admin.create(
                Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBrokersAsString()))) {
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> {
                        admin.deleteTopics(admin.listTopics().names().get())
                                .all()
                                .get();
                        return admin.listTopics().names().get().isEmpty();
                    });
        }
    }

    private void send(SpecificRecord... records) {
        for (var record : records) {
            var _ = producer.send(EventRecord.of(InMemoryLog.topicOf(record), record));
        }
        producer.flush();
    }

    private ConfigurableApplicationContext worker(String name, String group, String... more) {
        var settings = Map.of(
                "server.port",
                "0",
                "spring.kafka.bootstrap-servers",
                KAFKA.getBrokersAsString(),
                "hoist.registry.url",
                "http://127.0.0.1:" + registry.getAddress().getPort(),
                "hoist.registry.serializer",
                WireSerializer.class.getName(),
                "hoist.registry.deserializer",
                WireDeserializer.class.getName(),
                "hoist.tenants.directory",
                directory.resolve("tenants").toString(),
                "hoist.topics.partitions",
                "2",
                "hoist.stream.standbys",
                "0",
                "hoist.stream.group",
                group,
                "hoist.stream.state-directory",
                directory.resolve(name).toString());
        var own = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        var worker = TicketWorkerApplication.builder()
                .run(Stream.concat(own, Stream.of(more)).toArray(String[]::new));
        var health = worker.getBean(HealthEndpoint.class);
        await().atMost(PATIENCE)
                .until(() -> health.healthForPath("worker").getStatus().equals(Status.UP));
        return worker;
    }

    private void writeTenant(String tenant, URI url) throws IOException {
        var secret = Files.writeString(directory.resolve("secret"), TestTenants.CLIENT_SECRET);
        Files.writeString(
                directory.resolve("tenants").resolve(tenant + ".yml"), """
                tenant: %s
                halo:
                  url: %s
                  clientId: hoist
                  clientSecret: file:%s
                idemeum:
                  url: https://nikmsp.idemeum.com
                  apiKey: file:%s
                """.formatted(tenant, url, secret, secret));
    }
}

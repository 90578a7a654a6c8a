package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.APPROVAL;
import static hoist.simulators.idemeum.IdemeumFixture.DISABLE;
import static hoist.simulators.idemeum.IdemeumFixture.NIK;
import static hoist.simulators.idemeum.IdemeumFixture.adaAsksForSevenZip;
import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.quickly;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static hoist.simulators.idemeum.IdemeumFixture.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hoist.simulators.http.Request;
import hoist.simulators.idemeum.IdemeumFixture.Receiver;
import hoist.simulators.kept.Beginning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What idemeum remembers over a restart. */
class IdemeumKeptTest {

    private static final String APPROVE = "/api/integrations/elevation/request/approve";

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock();
    private final Receiver hoist = new Receiver();
    private IdemeumSimulator idemeum;

    @BeforeEach
    void start() {
        idemeum = from(file());
    }

    @AfterEach
    void stop() {
        idemeum.close();
        hoist.close();
    }

    @Test
    void requestsAndJitAccountsAreTheSame() throws Exception {
        // Given
        idemeum.raise(adaAsksForSevenZip());
        idemeum.expire(idemeum.raise(adaAsksForSevenZip()).id());
        idemeum.decide(
                idemeum.raise(adaAsksForSevenZip()).id(),
                Decision.deniedOnPhone(NIK).because("no <b>"));
        approve(idemeum.raise(new NewElevationRequest(
                        "contoso",
                        new Person("a@b.example", "A"),
                        new Application("cmd", null, null, null),
                        null,
                        null))
                .id());
        idemeum.grant(new NewJitGrant("contoso", "tess.tech@msp.example", null));
        idemeum.grant(new NewJitGrant("demo-nikpot", "nik@nikpot.com", 2001));
        disable("Demo PAM tenant", "nik@nikpot.com");
        List<ElevationRequest> requests = idemeum.requests();
        List<JitGrant> grants = idemeum.grants();

        // When
        restart();

        // Then
        assertThat(idemeum.beginning()).isEqualTo(Beginning.CONTINUED);
        assertThat(idemeum.requests()).isEqualTo(requests).hasSize(4);
        assertThat(idemeum.grants()).isEqualTo(grants).hasSize(2);
    }

    @Test
    void aRequestIsDecidedAfterTheRestartAndOnlyOnce() throws Exception {
        // Given
        String id = idemeum.raise(adaAsksForSevenZip()).id();

        // When
        restart();
        int first = approve(id);
        restart();
        DecisionResult second = idemeum.decide(id, Decision.deniedOnPhone(NIK));

        // Then
        assertThat(first).isEqualTo(200);
        assertThat(second).isInstanceOf(DecisionResult.DecidedOtherwise.class);
    }

    @Test
    void whatBecameDueMeanwhileExpiresAfterTheRestart() {
        // Given
        String id = idemeum.raise(adaAsksForSevenZip()).id();
        String grant = idemeum.grant(new NewJitGrant("contoso", "tess.tech@msp.example", null))
                .id();
        idemeum.close();

        // When
        clock.advance(Duration.ofDays(5));
        idemeum = from(file());

        // Then
        await().untilAsserted(() -> {
            assertThat(idemeum.request(id).orElseThrow().standing()).isInstanceOf(Standing.Expired.class);
            assertThat(idemeum.effects().effects("jit.expired", grant)).hasSize(1);
        });
    }

    @Test
    void whatNobodyTookIsDeliveredAfterTheRestartAndNothingTwice() {
        // Given
        String taken = idemeum.raise(adaAsksForSevenZip()).id();
        await().until(() -> idemeum.webhooks().undelivered() == 0);
        hoist.stop();
        String untaken = idemeum.raise(adaAsksForSevenZip()).id();

        // When
        idemeum.close();
        hoist.start();
        idemeum = from(file());

        // Then
        await().until(() -> idemeum.webhooks().undelivered() == 0);
        restart();
        assertThat(idemeum.webhooks().undelivered()).isZero();
        assertThat(hoist.received)
                .extracting(request -> request.json().path("requestId").asString())
                .containsExactly(taken, untaken);
        assertThat(hoist.received.getLast().header("webhook-signature")).isPresent();
    }

    @Test
    void aWebhookKeepsItsId() throws IOException {
        // Given
        hoist.stop();
        idemeum.raise(adaAsksForSevenZip());
        idemeum.close();
        String kept = Files.readString(file());

        // When
        hoist.start();
        idemeum = from(file());

        // Then
        await().until(() -> !hoist.received.isEmpty());
        Request received = hoist.received.getFirst();
        assertThat(kept).contains(received.header("webhook-id").orElseThrow()).doesNotContain(IdemeumFixture.SECRET);
    }

    @Test
    void whoeverIsNoTargetAnyMoreIsNotTold() {
        // Given
        hoist.stop();
        idemeum.raise(adaAsksForSevenZip());
        idemeum.close();

        // When
        hoist.start();
        idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults().keptIn(file()));

        // Then
        assertThat(idemeum.requests()).hasSize(1);
        assertThat(idemeum.webhooks().undelivered()).isZero();
        assertThat(hoist.received).isEmpty();
    }

    @Test
    void whatHappenedIsWrittenWithoutAStop() throws IOException {
        // When
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());

        // Then
        await().until(() -> Files.exists(file()) && Files.readString(file()).contains(raised.id()));
        Path copy = Files.copy(file(), directory.resolve("copy.json"));
        try (IdemeumSimulator other = from(copy)) {
            assertThat(other.request(raised.id())).contains(raised);
        }
    }

    @Test
    void whereNothingHappenedNothingIsKept() throws IOException {
        // When
        restart();

        // Then
        assertThat(idemeum.beginning()).isEqualTo(Beginning.FRESH);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFileOfHaloIsRefused() throws IOException {
        // Given
        Path other = Files.writeString(
                directory.resolve("halo.json"), "{\"vendor\":\"HaloPSA\",\"version\":1,\"state\":{}}");

        // Then
        assertThatThrownBy(() -> from(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("halo.json holds the state of another vendor; delete it");
    }

    private int approve(String id) throws IOException, InterruptedException {
        String body =
                "{\"idemeumElevationRequestId\":\"%s\",\"idemeumCustomerName\":\"contoso\",\"userElevationMode\":\"USER\"}"
                        .formatted(id);
        return send(withKey(post(idemeum, APPROVE, APPROVAL, body))).statusCode();
    }

    private void disable(String customer, String technician) throws IOException, InterruptedException {
        String body =
                "{\"customerDisplayName\":\"%s\",\"technicianEmailAddress\":\"%s\"}".formatted(customer, technician);
        assertThat(send(withKey(post(idemeum, "/api/integrations/entrajitaccounts", DISABLE, body)))
                        .statusCode())
                .isEqualTo(200);
    }

    private void restart() {
        idemeum.close();
        idemeum = from(file());
    }

    private Path file() {
        return directory.resolve("idemeum.json");
    }

    private IdemeumSimulator from(Path file) {
        return IdemeumSimulator.start(IdemeumSimulatorSettings.defaults()
                .withClock(clock)
                .withWebhooks(List.of(hoist.signed()), quickly())
                .keptIn(file));
    }
}

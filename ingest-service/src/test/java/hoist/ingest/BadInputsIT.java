package hoist.ingest;

import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.ingest.InertTexts.InertText;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every kind of bad input, over a socket: each call has its answer as a problem, makes no event, fails nothing, leaves
 * exactly one audit line and nothing of its body in any line.
 */
final class BadInputsIT {
    @TempDir
    static Path directory;

    private static TestRegistry registry;
    private static TestService service;
    private static TestService impatient;

    private LogLines log;

    @BeforeAll
    static void start() {
        TestTenants tenants = new TestTenants(directory);
        tenants.put(OneService.TENANT, "USER", List.of(OneService.HALO), List.of(OneService.IDEMEUM));
        registry = new TestRegistry();
        service = start("1m");
        impatient = start("1s");
    }

    private static TestService start(String bodyWithin) {
        return TestService.start(
                        directory,
                        TestKafka.address(),
                        registry.url(),
                        "--hoist.ingest.door.body-within=" + bodyWithin,
                        "--hoist.ingest.door.burst=100000",
                        "--server.tomcat.connection-timeout=10m")
                .ready();
    }

    @AfterAll
    static void stop() {
        service.close();
        impatient.close();
        registry.close();
    }

    @BeforeEach
    void collect() {
        log = LogLines.collect();
    }

    @AfterEach
    void letGo() {
        log.stopped();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "hoist.ingest.BadJson#rows",
        "hoist.ingest.BadValues#rows",
        "hoist.ingest.BadFramings#rows",
        "hoist.ingest.BadHeads#rows"
    })
    void isRefused(BadInput input) {
        isRefusedBy(service, input);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hoist.ingest.BadFramings#slow")
    void isRefusedOnceItsTimeIsOver(BadInput input) {
        isRefusedBy(impatient, input);
    }

    private void isRefusedBy(TestService server, BadInput input) {
        // Given
        long before = TestKafka.stored();
        // When
        WireAnswer answer = Wire.answerTo(
                server.port(), input.bytes(), input.drop(), input.drop().isEmpty() ? 0 : Wire.FOR_EVER);
        // Then
        assertThat(answer.status()).as(answer.body()).isEqualTo(input.status());
        assertThat(answer.status()).matches(status -> status < 500 || status == 501, "no failure of ours");
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.text("status")).isEqualTo(Integer.toString(input.status()));
        assertThat(answer.text("field")).isEqualTo(input.field());
        assertThat(answer.text("reason")).isNotBlank();
        assertThat(answer.text("cure")).isNotBlank();
        tellsNothingOfItself(answer);
        assertThat(TestKafka.stored()).isEqualTo(before);
        leavesOneLine("refused", answer.status());
    }

    private static void tellsNothingOfItself(WireAnswer answer) {
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat", "exception", "java.", "hoist.", "at org");
        assertThat(answer.body()).doesNotContain(BadInput.CANARY);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .doesNotContainKeys("server", "x-powered-by", "location", "set-cookie");
    }

    private void leavesOneLine(String word, int status) {
        await().untilAsserted(() -> assertThat(audited(word, status)).hasSize(1));
        assertThat(log.soFar()).noneMatch(line -> line.contains(BadInput.CANARY));
        assertThat(log.soFar()).filteredOn(line -> line.contains("route=")).hasSize(1);
    }

    private List<String> audited(String word, int status) {
        return log.soFar().stream()
                .filter(line -> line.startsWith(word) && line.contains("statusCode=\"" + status + "\""))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hoist.ingest.InertTexts#rows")
    void isATextAndNoMore(InertText inert) {
        // Given
        String text = JsonMapper.shared().writeValueAsString(inert.text());
        String body = Bodies.requested("inert").replace("\"DESKTOP-1\"", text).replace("\"Demo User\"", text);
        // When
        WireAnswer answer =
                Wire.answerTo(service.port(), OneService.webhook().json(body).bytes());
        // Then
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        ElevationEvent event = TestKafka.events(OneService.TENANT).getLast();
        assertThat(event.getEventId()).isEqualTo(answer.text("eventId"));
        ElevationRequested stored = (ElevationRequested) event.getBody();
        assertThat(stored.getDeviceName()).isEqualTo(inert.text());
        assertThat(stored.getRequester().getName()).isEqualTo(inert.text());
        leavesOneLine("accepted", 202);
        assertThat(log.soFar()).noneMatch(line -> line.contains(inert.text()));
    }
}

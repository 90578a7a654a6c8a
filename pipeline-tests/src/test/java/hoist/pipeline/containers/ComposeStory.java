package hoist.pipeline.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * docker-compose.yml with its demo, as people start it, and the story played by clicks on the vendors' pages while a worker
 * and the broker are killed. It needs a Docker engine, the services' jars, and the ports 8080, 8101 and 8102.
 */
@Tag("long")
class ComposeStory {
    private static final String HALO = "http://127.0.0.1:8101";
    private static final String IDEMEUM = "http://127.0.0.1:8102";
    private static final String TESS = "4";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void up() {
        assumeTrue(
                ComposeTool.installed().isPresent() && engineAnswers(),
                "There is no Docker engine with Compose on this machine");
        compose("up", "-d", "--build");
    }

    @AfterEach
    void down() {
        if (ComposeTool.installed().isPresent() && engineAnswers()) {
            compose("down", "-v");
        }
    }

    @Test
    void aRequestGoesThroughAlthoughAWorkerAndTheBrokerAreKilled() throws Exception {
        // Given
        soon().untilAsserted(() -> assertThat(page(IDEMEUM + "/")).contains("Raise a request"));
        post(
                IDEMEUM + "/elevation-requests",
                Map.of(
                        "asker", "demo-nikpot/dana.field@demo-nikpot.example",
                        "device", "DEMO-LT-001",
                        "application", "7-Zip",
                        "publisher", "Igor Pavlov",
                        "path", "C:\\7z.exe",
                        "sha256", "",
                        "reason", "An archive"));
        soon().untilAsserted(() -> assertThat(page(HALO + "/")).contains("7-Zip"));

        // When
        compose("kill", "-s", "KILL", "approval-worker", "kafka");
        post(
                HALO + "/page/click",
                Map.of("ticket", ticket(), "agent", TESS, "action", "Idemeum - approve elevation request"));
        compose("up", "-d");

        // Then
        soon().untilAsserted(() -> assertThat(page(IDEMEUM + "/")).contains("approved by API"));
        soon().untilAsserted(() -> assertThat(page(HALO + "/")).contains("<td>Tess Tech</td>"));
    }

    private static boolean engineAnswers() {
        return new ComposeTool(List.of("docker")).run("info").succeeded();
    }

    private static void compose(String... what) {
        var line = new ArrayList<>(List.of("-p", "hoist-story", "--profile", "demo"));
        line.addAll(List.of(what));
        var ran = ComposeTool.installed().orElseThrow().run(line.toArray(String[]::new));
        assertThat(ran.succeeded()).as(ran.output()).isTrue();
    }

    private String ticket() throws IOException, InterruptedException {
        var link = Pattern.compile("/tickets\\?id=(\\d+)").matcher(page(HALO + "/"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String page(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String address, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> Stream.of(field.getKey(), field.getValue())
                        .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&"));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class);
    }
}

package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows under "By hand" does what the README says. */
class ReadmeStory {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void theCallsByHandRaiseARequestAndCloseItsTicket() throws Exception {
        // Given
        var calls = curlBlocks();
        assertThat(calls).hasSize(3);

        // When
        assertThat(answerTo(calls.getFirst())).contains("202");
        assertThat(answerTo(calls.getFirst())).as("the same call again").contains("202");
        Seen.soon().untilAsserted(() -> assertThat(tickets()).hasSize(1));
        assertThat(answerTo(calls.get(1))).contains("202");

        // Then
        var ticket = seen.closed(seen.msp().halo().ticket(tickets().getFirst()));
        assertThat(ticket.agentEmail()).isEqualTo("tess.tech@msp.example");
        assertThat(tickets()).hasSize(1);
    }

    @Test
    void theCallOfTheGuideByHandDisablesAnAccount() throws Exception {
        // Given
        var jit = new JitSeen(seen.msp());
        var grant = jit.grantedIn(null);

        // When
        assertThat(answerTo(curlBlocks().getLast())).contains("202");

        // Then
        jit.awaitOff(grant);
    }

    private List<Integer> tickets() {
        return seen.msp().halo().ticketsForRequest("by-hand-1").stream()
                .map(ticket -> ticket.id())
                .toList();
    }

    private static List<String> curlBlocks() throws IOException {
        return SHELL.matcher(Files.readString(REPOSITORY.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.startsWith("curl "))
                .toList();
    }

    /** Only the address and the place of the key are others here. */
    private String answerTo(String call) throws IOException, InterruptedException {
        var here = call.replace(
                        "http://127.0.0.1:8080", Pipeline.shared().ingestUrl().toString())
                .replace(
                        ".hoist/tenants/secrets/demo/halo-to-hoist",
                        seen.msp().haloApiKeyFile().toString());
        var process =
                new ProcessBuilder("bash", "-c", here).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}

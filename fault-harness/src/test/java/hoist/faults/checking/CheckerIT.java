package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.load.Load;
import hoist.faults.load.LoadSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The load and the checker over a pipeline in which nothing breaks, and then over a world that was spoilt by hand. */
class CheckerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void whereNothingBreaksNothingIsFoundAndWhatIsSpoiltByHandIs(@TempDir Path directory) throws Exception {
        try (var pipeline = LocalPipeline.start(directory);
                var reader = ConsoleConsumer.of(pipeline.bootstrapServers(), line -> {});
                var load = new Load(
                        pipeline.msps(),
                        pipeline.ingestUrl(),
                        LoadSettings.of(7).withPatience(PATIENCE))) {
            var checker = new Checker(pipeline.msps(), load.book(), reader);

            // When
            load.begin(30);
            load.finish();
            var report = checker.check(Round.of(PATIENCE));

            // Then
            System.out.println(report);
            System.out.println(reader.counts());
            assertThat(report.findings()).isEmpty();
        }
    }
}

package hoist.faults.torture;

import hoist.faults.checking.Finding;
import hoist.faults.checking.Report;
import hoist.faults.isolation.Isolation;
import hoist.faults.isolation.IsolationSettings;
import hoist.faults.load.LoadSettings;
import hoist.faults.plant.Plant;
import hoist.faults.plant.PlantSettings;
import hoist.faults.plant.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The command {@code ./hoist torture}: rounds of mishaps under load until the time is over, each followed by a check. */
public final class Torture {
    /** How much longer the others may wait while some are in trouble. */
    private static final double PROMISED_RATIO = 2;

    private static final int MSPS = 6;
    private static final int AT_ONCE = 3;
    private static final double LIVES_PER_SECOND = 2;

    private final Options options;
    private final Damage damage = new Damage();
    private final List<String> broken = new ArrayList<>();
    private long began = System.nanoTime();
    private int rounds;

    private Torture(Options options) {
        this.options = options;
    }

    /** Exits 0 when everything held, 1 when not or when it could not be tried, 2 when the command line was wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(new Torture(Options.parse(List.of(arguments))).run());
        } catch (IllegalArgumentException e) {
            say("hoist: " + e.getMessage());
            System.exit(2);
        } catch (IllegalStateException | IOException e) {
            say("hoist: " + e.getMessage());
            System.exit(1);
        }
    }

    private int run() throws IOException, InterruptedException {
        var directory = Path.of(".hoist", "torture-" + Instant.now().getEpochSecond());
        logTo(directory.resolve("harness.log"));
        say("seed " + options.seed() + ", everything is kept in " + directory);
        return switch (options.work()) {
            case TORTURE -> torture(directory);
            case ISOLATION -> isolation(directory);
        };
    }

    private int isolation(Path directory) throws IOException, InterruptedException {
        var result = Isolation.run(IsolationSettings.full(options.seed()), directory, Torture::say);
        report(result.table());
        return result.requests().lost() + result.requests().doubled() == 0 && result.ratio() <= PROMISED_RATIO ? 0 : 1;
    }

    private int torture(Path directory) throws IOException, InterruptedException {
        var load = LoadSettings.of(options.seed()).withLivesPerSecond(LIVES_PER_SECOND);
        try (var plant = Plant.start(plant(directory));
                var trial = Trial.at(plant.msps(), plant, load, damage)) {
            say("the pipeline runs after " + clock(elapsed()));
            began = System.nanoTime();
            var mishaps = new Rounds(options.seed(), plant.msps());
            while (elapsed().compareTo(options.time()) < 0) {
                rounds++;
                tell(trial.play(mishaps.nextWithKills(AT_ONCE, MSPS / 2)));
            }
            tell(trial.rest());
            var records = trial.records();
            say("workers that know nothing read %,d records".formatted(records));
            var end = trial.replay();
            tell(end);
            broken.addAll(damage.badStops());
            return conclude(end, records);
        }
    }

    private PlantSettings plant(Path directory) {
        var settings = PlantSettings.in(directory)
                .withBrokers(options.brokers())
                .withMsps(MSPS)
                .with(Role.TICKET_WORKER, ticketWorker -> ticketWorker.times(2))
                .with(Role.JIT_WORKER, jitWorker -> jitWorker.times(2).with("hoist-jit.tickets.sweep-every", "5s"))
                .withStarts(PlantSettings.Starts.TRAINED);
        return options.services().map(settings::withJars).orElse(settings);
    }

    private void tell(Report report) {
        say("%s  round %d  kills %d  requests %d  tickets %d  decisions %d  disables %d  recovered in %.1f s  %s"
                .formatted(
                        clock(elapsed()),
                        rounds,
                        damage.totalOfKills(),
                        report.totals().requests(),
                        report.totals().tickets(),
                        report.totals().decisions(),
                        report.totals().disables(),
                        report.recovery().toMillis() / 1000.0,
                        report.isClean() ? "all held" : report.findings().size() + " FINDINGS"));
        for (Finding finding : report.findings()) {
            broken.add("round " + rounds + ": " + finding);
            say("    " + finding);
        }
    }

    private int conclude(Report report, long records) throws IOException {
        var command = "./hoist torture --minutes %d --seed %d --brokers %d"
                .formatted(options.time().toMinutes(), options.seed(), options.brokers());
        var text = new TortureReport(command, elapsed(), rounds, damage, report.totals(), records, broken).text();
        report(text);
        return broken.isEmpty() ? 0 : 1;
    }

    private void report(String text) throws IOException {
        Files.createDirectories(options.report().toAbsolutePath().getParent());
        Files.writeString(options.report(), text);
        say("\n" + text + "\nThis report is in " + options.report());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Before the first logger is made; the screen is for people. */
    private static void logTo(Path file) {
        System.setProperty("logback.configurationFile", "hoist/quickstart/quickstart-logback.xml");
        System.setProperty("hoist.log", file.toString());
    }

    private static String clock(Duration time) {
        return "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private static void say(String text) {
        System.out.println(text);
    }
}

package hoist.quickstart;

import hoist.quickstart.live.LiveLines;
import hoist.quickstart.msp.MspSettings;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.quickstart.story.ElevationStory;
import hoist.quickstart.story.JitStory;
import hoist.quickstart.story.StoryFailed;
import hoist.schemas.SerdeSettings;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** {@code ./hoist up}: everything on this machine, until Ctrl-C. */
public final class Up {
    private static final String DEMO = "demo";
    private static final Path USUAL_TENANTS = Path.of(".hoist", "tenants").toAbsolutePath();
    private static final String PARTITIONS = "hoist.topics.partitions";

    /** The simulated idemeum takes any number of calls: the story's closes must not wait for a real one's share. */
    private static final Map<String, Object> UNLIMITED =
            Map.of(PARTITIONS, 4, "hoist-jit.accounts.calls-per-minute", 60_000);

    private final Options options;
    private final Places places;
    private final Screen screen;

    private Up(Options options, Screen screen) {
        this.options = options;
        this.places = new Places(options.data().toAbsolutePath(), options.portOffset());
        this.screen = screen;
    }

    /** Exits 0 when all went well, 1 with a sentence when not, 2 when the command line was wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        var screen = new Screen(System.out);
        try {
            var options = Options.parse(List.of(arguments));
            logToFile(options.data());
            new Up(options, screen).run();
            System.exit(0);
        } catch (IllegalArgumentException e) {
            screen.say("hoist: " + e.getMessage());
            System.exit(2);
        } catch (IllegalStateException | StoryFailed | IOException e) {
            screen.say("hoist: " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            screen.say("hoist: it did not start: " + rootOf(e).getMessage() + "\n       More is in "
                    + System.getProperty("hoist.log"));
            System.exit(1);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private void run() throws IOException, InterruptedException {
        var ended = new CountDownLatch(1);
        var life = new Life();
        Runtime.getRuntime().addShutdownHook(new Thread(life::end, "ctrl-c"));
        options.tenants().ifPresent(Up::requireDirectory);
        places.requireFreePorts();
        Files.createDirectories(places.tenants());
        var broker = life.of(places.broker());
        var registry = life.of(places.registry());
        registry.start(screen::say);
        broker.start(screen::say);
        var msp = options.tenants().isPresent() ? Optional.<SimulatedMsp>empty() : Optional.of(life.of(demo()));
        var services = life.of(Services.at(
                broker.bootstrapServers(),
                registry.url(),
                options.tenants().orElse(places.tenants()),
                places.data().resolve("state")));
        var tenants = start(services);
        life.of(new LiveLines(broker.bootstrapServers(), SerdeSettings.apicurio(registry.url()), screen::event));
        var operators = operatorOptions(broker.bootstrapServers(), registry.url());
        msp.ifPresentOrElse(
                simulated -> sayWhereToClick(simulated, operators), () -> sayThatItRuns(tenants, operators));
        if (options.play() == Options.Play.STORY && msp.isPresent()) {
            screen.quietly(() -> {
                new ElevationStory(msp.get(), screen::say).play();
                new JitStory(msp.get(), screen::say).play();
            });
        } else {
            ended.await();
        }
        life.end();
    }

    /** Returns the tenants in force. */
    private List<Tenant> start(Services services) throws InterruptedException {
        Map<String, Object> quick = Map.of(PARTITIONS, 4);
        screen.say("ingest-service: starting");
        var ingest = services.ingest(places.ingest(), places.ingestHealth(), quick);
        screen.say("ticket-worker: starting");
        var tickets = services.ticketWorker(places.ticketWorker(), quick);
        screen.say("approval-worker: starting");
        var approvals = services.approvalWorker(places.approvalWorker(), quick);
        screen.say("jit-worker: starting");
        var accounts = services.jitWorker(places.jitWorker(), options.tenants().isPresent() ? quick : UNLIMITED);
        Readiness.await(List.of(ingest, tickets, approvals, accounts), screen::say);
        return ingest.getBean(Tenants.class).all();
    }

    private SimulatedMsp demo() {
        return SimulatedMsp.start(MspSettings.of(DEMO, places.tenants(), places.ingestUrl())
                .onPorts(places.halo(), places.idemeum())
                .keptIn(places.vendors()));
    }

    private void sayWhereToClick(SimulatedMsp msp, String operators) {
        screen.say("""

                Hoist runs. Raise a request, decide it, watch its ticket:
                  idemeum (simulated)  %s
                  HaloPSA (simulated)  %s
                  ingest-service       %s   (its API: %s/openapi.json)
                  API key as Halo's    %s
                  for operators        ./hoist stuck%s   (and what else ./hoist help lists)
                Each step of each request is told below. Ctrl-C ends everything; data stay in %s.
                """.formatted(
                        msp.idemeum().address(),
                        msp.halo().address(),
                        places.ingestUrl(),
                        places.ingestUrl(),
                        msp.haloApiKeyFile(),
                        operators,
                        shown(places.data())));
    }

    private void sayThatItRuns(List<Tenant> tenants, String operators) {
        screen.say("""

                Hoist runs. Tenants in force: %s.
                Producers and Halo call %s, operators type ./hoist stuck%s.
                Each step of each request is told below.
                Ctrl-C ends everything; data stay in %s, what is wrong with a tenant's file in %s.
                """.formatted(
                tenants.isEmpty()
                        ? "none"
                        : tenants.stream().map(tenant -> tenant.id().value()).collect(Collectors.joining(", ")),
                places.ingestUrl(),
                operators,
                shown(places.data()),
                System.getProperty("hoist.log")));
    }

    /** What {@code ./hoist} must be told to reach this run, where it is not where every run is. */
    private String operatorOptions(String brokers, URI registry) {
        var elsewhere = options.portOffset() == 0 ? "" : " --brokers " + brokers + " --registry " + registry;
        var tenants = options.tenants()
                .or(() -> Optional.of(places.tenants()).filter(directory -> !directory.equals(USUAL_TENANTS)));
        return elsewhere
                + tenants.map(directory -> " --tenants " + directory.toAbsolutePath())
                        .orElse("");
    }

    private static void requireDirectory(Path tenants) {
        if (!Files.isDirectory(tenants)) {
            throw new IllegalArgumentException(
                    "--tenants " + tenants + " is no directory: create it, with one YAML file a tenant in it");
        }
    }

    /** Before the first logger is made, and for all services of this JVM alike. */
    private static void logToFile(Path data) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "hoist/quickstart/quickstart-logback.xml");
        System.setProperty("hoist.log", data.resolve("hoist.log").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static Path shown(Path directory) {
        var here = Path.of("").toAbsolutePath();
        return directory.startsWith(here) ? here.relativize(directory) : directory;
    }
}

package hoist.reconciler.start;

import hoist.reconciler.lane.Budget;
import hoist.reconciler.testing.Lamp;
import hoist.reconciler.testing.LampAction;
import hoist.reconciler.testing.LampActs;
import hoist.reconciler.testing.LampVendor;
import hoist.reconciler.testing.LampVendor.Behaviour;
import hoist.reconciler.testing.Lamps;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The toy worker as a process of its own, as the real workers are started. Arguments: brokers, registry, group, what the
 * vendor does, and for a heap that fills up once the worker acts {@code full}, or {@code almost-full} to leave some room. Says on
 * its standard output how it is.
 */
@SpringBootApplication
@Import(WorkerConfiguration.class)
public class LampProcess {
    private static final int PIECE = 1 << 20;

    /** Pieces: less than the share of a heap of 128 MB that may be free while it counts as almost full. */
    private static final int ROOM = 2;

    private static final List<byte[]> HELD = new ArrayList<>();
    private static final LampVendor VENDOR = new LampVendor();

    public static void main(String[] arguments) {
        VENDOR.usual = Behaviour.valueOf(arguments[3]);
        Map<String, Object> settings = Map.of(
                "spring.kafka.bootstrap-servers",
                arguments[0],
                "hoist.registry.url",
                URI.create(arguments[1]),
                "hoist.stream.group",
                arguments[2],
                "lamps.fill",
                arguments.length > 4 ? arguments[4] : "nothing",
                "spring.main.banner-mode",
                "off",
                "spring.main.keep-alive",
                true, // a real worker's web server does that
                "logging.level.org.apache.kafka",
                "warn");
        new SpringApplicationBuilder(LampProcess.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
    }

    @Bean
    Reconciler<Lamp, LampAction> lamps(
            WorkerSurroundings defaults, org.springframework.core.env.Environment environment) {
        var stream = defaults.settings().stream().group();
        var settings = LampHouse.settings(defaults.settings().registry().url(), stream, LampHouse.NEVER);
        var around = new WorkerSurroundings(
                settings, defaults.kafka(), defaults.meters(), defaults.clock(), defaults.lastResort());
        var lamps = new Reconciler<>(
                new Lamps(),
                new LampActs(VENDOR),
                tenant -> Budget.of(tenant, 1_000_000, Duration.ofMinutes(5)),
                around);
        var fill = environment.getRequiredProperty("lamps.fill");
        Thread.ofPlatform().daemon().start(() -> tell(lamps, fill));
        return lamps;
    }

    private static void tell(Reconciler<?, ?> lamps, String fill) {
        try {
            LampHouse.awaitActing(lamps);
            System.out.println("acting");
            if (!fill.equals("nothing")) {
                System.out.println("filling");
                fillTheHeap(fill.equals("full") ? 0 : ROOM);
            }
            VENDOR.arrived.acquire();
            System.out.println("arrived");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever fills it neither dies nor tells of it, as a leak would. */
    private static void fillTheHeap(int room) throws InterruptedException {
        var kept = new ArrayDeque<byte[]>();
        while (kept.size() < room) {
            kept.add(new byte[PIECE]);
        }
        for (var size = PIECE; ; size = Math.max(16, size / 2)) {
            try {
                while (true) {
                    HELD.add(new byte[size]);
                }
            } catch (OutOfMemoryError e) {
                if (room > 0) {
                    kept.clear();
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The toy worker as a process of its own, as the real workers are started. Arguments: brokers, registry, group, what the
 * vendor does, and {@code fill} for a heap that fills up once the worker acts. Says on its standard output how it is.
 */
@SpringBootApplication
@Import(WorkerConfiguration.class)
public class LampProcess {
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
                arguments.length > 4,
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
        var fill = environment.getRequiredProperty("lamps.fill", Boolean.class);
        Thread.ofPlatform().daemon().start(() -> tell(lamps, fill));
        return lamps;
    }

    private static void tell(Reconciler<?, ?> lamps, boolean fill) {
        try {
            LampHouse.awaitActing(lamps);
            System.out.println("acting");
            if (fill) {
                fillTheHeap();
            }
            VENDOR.arrived.acquire();
            System.out.println("arrived");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever fills it neither dies nor tells of it, as a leak would. */
    private static void fillTheHeap() throws InterruptedException {
        for (var size = 1 << 20; ; size = Math.max(16, size / 2)) {
            try {
                while (true) {
                    HELD.add(new byte[size]);
                }
            } catch (OutOfMemoryError e) {
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(1);
            }
        }
    }
}

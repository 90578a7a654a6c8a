package hoist.quickstart;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** Waits until services say of themselves that they are ready. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Readiness() {}

    /**
     * Returns when all of them are ready.
     *
     * @throws IllegalStateException that names the service which is not ready in time, and what it says of itself
     */
    public static void await(List<ConfigurableApplicationContext> services, Consumer<String> progress)
            throws InterruptedException {
        for (var service : services) {
            await(service);
            progress.accept(name(service) + ": ready");
        }
    }

    private static void await(ConfigurableApplicationContext service) throws InterruptedException {
        var health = service.getBean(HealthEndpoint.class);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Status.UP.equals(health.health().getStatus())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        name(service) + " is not ready after " + PATIENCE.toSeconds() + " s: " + health.health());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String name(ConfigurableApplicationContext service) {
        return service.getEnvironment().getProperty("spring.application.name", "a service");
    }
}

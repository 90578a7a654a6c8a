package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.ingest.spool.DiskTrouble;
import hoist.ingest.spool.Spool;
import hoist.ingest.spool.TestSpool;
import hoist.schemas.Topic;
import hoist.tenants.TenantId;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM under load, while Kafka is away: the process ends in time, and whatever it accepted is kept. */
@Tag("long")
final class StopIT {
    private static final String TENANT = "stopping";

    /** As a process ends that was asked to. */
    private static final int TERMINATED = 143;

    /** Thirty seconds are the promise; a machine that is busy may notice late. */
    private static final Duration IN_TIME = Duration.ofSeconds(45);

    /** About a third of what the manual says. */
    private static final String[] IMPATIENT = {
        "--hoist.ingest.publishing.answer-within=3s",
        "--hoist.ingest.spool.wait-for-kafka=500ms",
        "--hoist.ingest.door.burst=100000",
        "--spring.kafka.producer.properties.delivery.timeout.ms=3000",
        "--spring.kafka.producer.properties.request.timeout.ms=1500",
        "--spring.kafka.producer.properties.max.block.ms=1000"
    };

    @TempDir
    Path directory;

    /** Ids of events. */
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();

    private final AtomicInteger next = new AtomicInteger();

    @Test
    void whatWasAcceptedIsKeptAndTheProcessEndsInTime() throws Exception {
        new TestTenants(directory).put(TENANT, "USER", List.of(HALO), List.of(IDEMEUM));
        try (StoppableKafka kafka = new StoppableKafka();
                TestRegistry registry = new TestRegistry()) {
            Map<String, String> settings = TestService.settings(
                    directory,
                    kafka.address(),
                    registry.url(),
                    Stream.concat(
                                    Stream.of(IMPATIENT),
                                    Stream.of("--hoist.ingest.spool.directory=" + directory.resolve(".spool")))
                            .toArray(String[]::new));
            try (ServiceProcess process = ServiceProcess.start(settings, directory.resolve("log"))) {
                // Given senders that never stop, and then no Kafka
                List<Thread> senders = Stream.of(producer(process), producer(process), halo(process), halo(process))
                        .map(Thread::startVirtualThread)
                        .toList();
                await().until(() -> accepted.size() > 50);
                kafka.goAway();
                await().until(() -> inSpool(process) > 0);
                // When
                long asked = System.nanoTime();
                int code = process.terminate(IN_TIME);
                // Then
                System.out.println("ingest stopped "
                        + Duration.ofNanos(System.nanoTime() - asked).toMillis() + " ms after SIGTERM");
                assertThat(code).isEqualTo(TERMINATED);
                for (Thread sender : senders) {
                    sender.join();
                }
            }
            kafka.comeBack();
            Set<String> spooled = spooled();
            assertThat(spooled).isNotEmpty();
            await().untilAsserted(() -> {
                Set<String> kept = new HashSet<>(kafka.ids(Topic.ELEVATION_EVENTS, TENANT));
                kept.addAll(spooled);
                assertThat(kept).containsAll(accepted);
            });
        }
    }

    private static int inSpool(ServiceProcess process) {
        return Call.of("GET", "/actuator/health/spool")
                .to(process.managementPort())
                .json()
                .path("details")
                .path("events")
                .asInt();
    }

    /** Ids of events that the process left in its spool. */
    private Set<String> spooled() throws DiskTrouble {
        Set<String> ids = new HashSet<>();
        TenantId tenant = new TenantId(TENANT);
        try (Spool spool = TestSpool.in(directory.resolve(".spool"))) {
            for (var first = spool.first(tenant); first.isPresent(); first = spool.first(tenant)) {
                ids.add(first.get().eventId());
                spool.drained(first.get());
            }
        }
        return ids;
    }

    private Runnable producer(ServiceProcess process) {
        return () -> send(process, id -> OneService.webhook().json(Bodies.expired(id)));
    }

    private Runnable halo(ServiceProcess process) {
        return () -> send(process, id -> OneService.halo(Call.APPROVE).body(Call.VENDOR, Bodies.approve(id)));
    }

    /** Until nobody answers any more. */
    private void send(ServiceProcess process, Function<String, Call> call) {
        try {
            while (true) {
                String id = "stop-" + next.incrementAndGet();
                Call.Answer answer = call.apply(id).to(process.port());
                if (answer.status() == 202) {
                    accepted.add(answer.text("eventId"));
                }
            }
        } catch (UncheckedIOException e) {
            // the process is gone
        }
    }
}

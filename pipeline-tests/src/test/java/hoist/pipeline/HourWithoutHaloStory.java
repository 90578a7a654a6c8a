package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.simulators.effects.Call;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.ElevationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Halo is down for an hour, and people go on asking and deciding. Three hundred times as fast as life: an hour is twelve
 * seconds, the 15 seconds between probes are 50 ms, and Halo's five minutes are one second.
 */
@Tag("long")
class HourWithoutHaloStory {
    private static final Duration HOUR = Duration.ofSeconds(12);
    private static final Duration PROBE_EVERY = Duration.ofMillis(50);
    private static final Duration FIVE_MINUTES = Duration.ofSeconds(1);

    /** Of 35 calls in five minutes six sevenths are the ticket-worker's. */
    private static final int BUDGET = 30;

    private static final int ASKED = 100;
    private static final int UNDECIDED = 10;

    /** What shows that Halo is down: failures until the breaker opens, and what was under way beside them. */
    private static final int UNTIL_IT_IS_KNOWN = 10;

    private final Pipeline pipeline = Pipeline.sharedWithoutWorkers();
    private final SimulatedMsp msp = pipeline.msp();
    private final Seen seen = new Seen(msp);
    private WorkerProcess worker;

    @BeforeEach
    void start() throws IOException {
        setBudget();
        worker = WorkerProcess.ticketWorker(
                pipeline,
                Map.of("hoist.lane.probe-every", PROBE_EVERY.toMillis() + "ms", "hoist.lane.retry-after", "2ms"));
    }

    @AfterEach
    void stop() {
        worker.kill();
    }

    @Test
    void nothingIsLostHaloIsNotStormedAndEachRequestCostsOneCall() {
        // Given
        warmCaches();
        msp.halo().goDown();
        var downAt = Instant.now();

        // When
        var requests =
                IntStream.range(0, ASKED).mapToObj(each -> seen.danaAsks()).toList();
        requests.stream()
                .skip(UNDECIDED)
                .forEach(request -> msp.idemeum().decide(request.id(), Decision.approvedOnPhone(Seen.TESS)));
        Awaitility.await("an hour")
                .atMost(Duration.ofMinutes(2))
                .until(() -> Instant.now().isAfter(downAt.plus(HOUR)) && allIsTold());

        // Then
        var attempts = attempts(requests);
        var probes = Duration.between(downAt, Instant.now()).dividedBy(PROBE_EVERY);
        assertThat(attempts).as("calls tried while Halo was down").isBetween(1L, probes + UNTIL_IT_IS_KNOWN);

        // When
        var before = calls().size();
        var backAt = Instant.now();
        msp.halo().comeBack();

        // Then
        requests.forEach(
                request -> assertThat(seen.ticketOf(request).closed()).isEqualTo(isDecided(request, requests)));
        requests.stream().skip(UNDECIDED).map(seen::ticketOf).forEach(HourWithoutHaloStory::assertSaysWhy);
        var since = calls().subList(before, calls().size());
        assertThat(since).as("one call for each request").hasSize(ASKED).allMatch(HourWithoutHaloStory::isCreate);
        assertThat(Duration.between(backAt, since.getLast().at()))
                .as("so many calls need so many times five minutes")
                .isGreaterThanOrEqualTo(FIVE_MINUTES.multipliedBy((ASKED - 1) / BUDGET));
    }

    private void setBudget() throws IOException {
        var file = pipeline.tenants().resolve(msp.tenant() + ".yml");
        var text = Files.readString(file).replaceFirst("budget: \\{.*}", "budget: {calls: 35, window: 1s}");
        var fresh = Files.writeString(pipeline.tenants().resolve("." + msp.tenant() + ".new"), text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A whole life, after which names, people and assets are known. */
    private void warmCaches() {
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        msp.idemeum().decide(request.id(), Decision.approvedOnPhone(Seen.TESS));
        assertThat(seen.closed(ticket).agentEmail()).isEqualTo(Seen.TESS.email());
    }

    private boolean allIsTold() {
        return msp.idemeum().webhooks().undelivered() == 0;
    }

    private long attempts(List<ElevationRequest> requests) {
        var ids = requests.stream().map(ElevationRequest::id).toList();
        return pipeline.records().requestsOf(TicketOpenAttempted.class, msp.tenant()).stream()
                .filter(ids::contains)
                .count();
    }

    private static boolean isDecided(ElevationRequest request, List<ElevationRequest> requests) {
        return requests.indexOf(request) >= UNDECIDED;
    }

    private static void assertSaysWhy(HaloTicket ticket) {
        assertThat(ticket.closureNote()).contains("Approved by Tess Tech");
        assertThat(ticket.agentEmail()).isEqualTo(Seen.TESS.email());
        assertThat(ticket.closureHours()).isPositive();
    }

    private List<Call> calls() {
        return msp.halo().effects().calls();
    }

    private static boolean isCreate(Call call) {
        return call.method().equals("POST") && call.path().equalsIgnoreCase("/Tickets");
    }
}

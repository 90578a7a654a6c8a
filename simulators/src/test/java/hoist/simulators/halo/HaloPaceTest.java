package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.effects.Call;
import hoist.simulators.faults.Fault;
import hoist.simulators.halo.api.RateLimit;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls, calls that vanish, and a server that goes down: the log tells the truth about all of them. */
class HaloPaceTest {

    private final HaloSimulator halo =
            HaloSimulator.start(HaloSimulatorSettings.defaults().withRateLimit(RateLimit.unlimited()));
    private final HaloCaller caller = HaloCaller.signedIn(halo);

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @Test
    void everyCallAndEveryEffectIsCountedInOneSequence() {
        // When
        for (int i = 0; i < 300; i++) {
            caller.open("\"summary\":\"x\"");
        }

        // Then
        assertThat(halo.tickets()).hasSize(300);
        assertThat(halo.effects().calls("POST", "/tickets"))
                .hasSize(300)
                .extracting(Call::status)
                .containsOnly(201);
        List<Long> numbers = halo.effects().effects("ticket.created").stream()
                .map(effect -> effect.number())
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aConnectionCutAfterApplyLeavesTheTicketAndACallWithoutAnswer() {
        // Given
        AtomicInteger ticketsSeenByHook = new AtomicInteger(-1);
        halo.faults()
                .next(
                        1,
                        "POST",
                        "/tickets",
                        Fault.afterApply(
                                () -> ticketsSeenByHook.set(halo.tickets().size())),
                        Fault.dropAfterApply());

        // When
        AtomicBoolean failed = new AtomicBoolean();
        try {
            caller.open("\"summary\":\"x\"");
        } catch (UncheckedIOException cut) {
            failed.set(true);
        }

        // Then
        assertThat(failed).isTrue();
        assertThat(ticketsSeenByHook).hasValue(1);
        assertThat(halo.tickets()).hasSize(1);
        assertThat(halo.effects().calls("POST", "/tickets"))
                .extracting(Call::status)
                .containsExactly(Call.UNANSWERED);
    }

    @Test
    void whatItKnowsOutlivesAnOutage() {
        // Given
        int id = caller.open("\"summary\":\"x\"");

        // When
        halo.goDown();
        halo.comeBack();

        // Then
        try (HaloCaller again = HaloCaller.signedIn(halo)) {
            assertThat(again.get("/api/Tickets/" + id).status()).isEqualTo(200);
        }
    }

    @Test
    void aLatencyIsAddedBeforeTheTicketExists() {
        // Given
        AtomicInteger before = new AtomicInteger(-1);
        halo.faults()
                .always(
                        "POST",
                        "/tickets",
                        Fault.latency(Duration.ofMillis(1)),
                        Fault.beforeApply(() -> before.set(halo.tickets().size())));

        // When
        caller.open("\"summary\":\"x\"");

        // Then
        assertThat(before).hasValue(0);
        assertThat(halo.tickets()).hasSize(1);
    }
}

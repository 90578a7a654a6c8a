package hoist.jit.reading;

import static hoist.jit.reading.TestWatch.now;
import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.jit.ticket.Records;
import hoist.schemas.jit.TicketReadStuck;
import hoist.schemas.jit.TicketsSwept;
import hoist.schemas.operator.RetryNow;
import hoist.simulators.faults.Fault;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.desk.Role.Access;
import hoist.simulators.halo.desk.Role.Feature;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes wrong at Halo, and that no close is forgotten over it. */
@Execution(ExecutionMode.CONCURRENT)
final class ReadingTroubleTest {
    private final TestWatch watch = new TestWatch();

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void closeIsToldWhenHaloIsBack() {
        // Given
        watch.watches(granted(now()));
        var ticket = watch.closedTicket(watch.client, watch.nik);
        watch.halo.goDown();
        watch.hears(Records.hint(ticket, now(), true));
        await().until(() -> watch.steps.containsKey("ReadTicket/vendor-trouble"));

        // When
        watch.halo.comeBack();

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        assertThat(watch.whose()).containsExactly(CUSTOMER + "/" + NIK);
        assertThat(watch.log.facts(TicketReadStuck.class)).isEmpty();
    }

    @Test
    void closeIsToldAfterAnswersThatBreakOff() {
        // Given
        watch.watches(granted(now()));
        var ticket = watch.closedTicket(watch.client, watch.nik);
        var read = watch.halo.faults().next(1, "GET", "/tickets/*", Fault.cutAnswer());
        var list = watch.halo.faults().next(1, "GET", "/tickets", Fault.errorPage(502));

        // When
        watch.hearsThatClosed(ticket);

        // Then
        assertThat(read.struck()).isEqualTo(1);
        assertThat(list.struck()).isEqualTo(1);
        assertThat(watch.whose()).containsExactly(CUSTOMER + "/" + NIK);
    }

    @Test
    void missingRightIsToldEachTimeItIsMetAndTheCloseWhenItIsGiven() {
        // Given
        watch.watches(granted(now()));
        var ticket = watch.closedTicket(watch.client, watch.nik);
        watch.halo.role(Role.idemeumGuide().with(Feature.TICKETS, Access.NONE));
        watch.hears(Records.hint(ticket, now(), true));
        await().until(() -> watch.stuck.getOrDefault("halo-rights", 0) == 1);
        var asked = watch.calls().size();
        await().until(() -> watch.calls().size() > asked); // it tries by itself, and is refused again

        // When
        watch.halo.role(Role.idemeumGuide());

        // Then
        await().until(() -> watch.reads(ticket) == 1);
        await().until(() -> watch.stuck.get("halo-rights") == 0);
        assertThat(watch.log.facts(TicketReadStuck.class)).hasSizeGreaterThan(1).allSatisfy(told -> {
            assertThat(told.getTicketId()).isEqualTo(ticket);
            assertThat(told.getReason()).isEqualTo("halo-rights");
            assertThat(told.getDetail()).isNotBlank();
        });
        assertThat(watch.whose()).containsExactly(CUSTOMER + "/" + NIK);
    }

    @Test
    void sweepThatIsRefusedIsToldWithoutATicketAndGoesOnWhenAnOperatorSaysSo() {
        // Given
        watch.halo.role(Role.idemeumGuide().with(Feature.TICKETS, Access.NONE));
        watch.hears(granted(now()));
        await().until(() -> watch.stuck.getOrDefault("halo-rights", 0) == 1);

        // When
        watch.halo.role(Role.idemeumGuide());
        watch.hears(Records.command(now().plus(Duration.ofMillis(1)), new RetryNow("sweep")));

        // Then
        await().until(() -> watch.log.facts(TicketsSwept.class).size() == 1);
        assertThat(watch.log.facts(TicketReadStuck.class))
                .singleElement()
                .extracting(TicketReadStuck::getTicketId)
                .isNull();
    }
}

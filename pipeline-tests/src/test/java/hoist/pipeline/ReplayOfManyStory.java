package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.ticket.TicketClosed;
import hoist.simulators.effects.Call;
import hoist.simulators.effects.EffectLog;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A settled tenant whose topics hold 100,000 events and more, replayed as a whole: not one call at either vendor. Each replay
 * doubles what there is, so all events but the first few are repetitions of them.
 */
@Tag("long")
class ReplayOfManyStory {
    private static final int MANY = 100_000;
    private static final Pattern REPLAYED = Pattern.compile("Replayed ([0-9,]+) events in .*");

    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());

    @Test
    void manyEventsReplayedCallNobody() {
        // Given
        for (var i = 0; i < 20; i++) {
            var request = seen.danaAsks();
            seen.msp().clickApprove(seen.ticketOf(request).id(), Seen.TESS.email());
            Seen.soon()
                    .untilAsserted(() -> assertThat(Pipeline.shared().records().of(TicketClosed.class, request.id()))
                            .isNotEmpty());
            Seen.soon()
                    .untilAsserted(() -> assertThat(Pipeline.shared().records().of(DecisionRelayed.class, request.id()))
                            .isNotEmpty());
        }
        var halo = writes(seen.msp().halo().effects());
        var idemeum = seen.msp().idemeum().effects().calls();

        // When
        var replayed = 0;
        while (replayed < MANY) {
            var ran = cli.run("replay", "--tenant", seen.msp().tenant(), "--with-copies", "--go");

            // Then
            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.DONE);
            assertThat(ran.out()).contains("0 vendor calls announced since");
            var found = REPLAYED.matcher(ran.out());
            assertThat(found.find()).isTrue();
            replayed = Integer.parseInt(found.group(1).replace(",", ""));
            System.out.println(ran.out());
        }
        assertThat(writes(seen.msp().halo().effects())).isEqualTo(halo);
        assertThat(seen.msp().idemeum().effects().calls()).isEqualTo(idemeum);
    }

    /** It takes minutes: jit-worker sweeps HaloPSA meanwhile, which only reads, and tokens end. */
    private static List<Call> writes(EffectLog log) {
        return log.calls().stream()
                .filter(call -> !call.method().equals("GET") && !call.path().endsWith("/token"))
                .toList();
    }
}

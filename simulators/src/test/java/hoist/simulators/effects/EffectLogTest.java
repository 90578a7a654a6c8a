package hoist.simulators.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The log of effects and calls. */
class EffectLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final EffectLog log = new EffectLog(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoLooksOftenReadsOnlyWhatIsNew() {
        // Given
        log.effect("ticket.opened", "7");
        log.call(NOW, "POST", "/Tickets", 201);
        long seen = log.effect("ticket.closed", "7").number();

        // When
        Effect later = log.effect("ticket.reopened", "7");
        Call laterCall = log.call(NOW, "GET", "/Tickets", 200);

        // Then
        assertThat(log.effectsAfter(seen)).containsExactly(later);
        assertThat(log.callsAfter(seen)).containsExactly(laterCall);
        assertThat(log.effectsAfter(0)).hasSize(3);
        assertThat(log.effectsAfter(laterCall.number())).isEmpty();
    }

    @Test
    void numbersEffectsAndCallsInOneSequence() {
        // When
        Effect effect = log.effect("ticket.opened", "7", Map.of("client", "Contoso"));
        Call call = log.call(NOW, "POST", "/Tickets", 201);

        // Then
        assertThat(effect).isEqualTo(new Effect(1, NOW, "ticket.opened", "7", Map.of("client", "Contoso")));
        assertThat(call).isEqualTo(new Call(2, NOW, "POST", "/Tickets", 201));
    }

    @Test
    void findsByKindSubjectAndPath() {
        // Given
        log.effect("ticket.opened", "7");
        log.effect("ticket.opened", "8");
        log.effect("ticket.closed", "7");
        log.call(NOW, "GET", "/Tickets/7", 200);
        log.call(NOW, "POST", "/Tickets", 201);

        // Then
        assertThat(log.count("ticket.opened")).isEqualTo(2);
        assertThat(log.effects("ticket.opened", "8")).hasSize(1);
        assertThat(log.calls("get", "/tickets/*")).hasSize(1);
        assertThat(log.calls("*", "/tickets/**")).hasSize(2);
    }

    @Test
    void losesNothingWhenManyWriteAtOnce() throws Exception {
        // When
        List<Thread> writers = Stream.generate(() -> Thread.ofVirtual()
                        .start(() ->
                                LongStream.range(0, 100).forEach(i -> log.effect("ticket.opened", String.valueOf(i)))))
                .limit(20)
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }

        // Then
        assertThat(log.effects())
                .extracting(Effect::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2000).boxed().toList());
    }

    @Test
    void whatWasReadCannotBeChanged() {
        // Given
        Effect effect = log.effect("ticket.opened", "7", Map.of("client", "Contoso"));

        // Then
        assertThatThrownBy(() -> effect.details().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> log.effects().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}

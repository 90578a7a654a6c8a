package hoist.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.ingest.spool.TestSpool;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class KafkaBreakerTest {
    private final KafkaBreaker breaker =
            new KafkaBreaker(TestSpool.tryingAgainEvery(Path.of("nowhere"), Duration.ofHours(1)));

    private void callsInVain(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.letsTry()).isTrue();
            breaker.silent();
        }
    }

    @Test
    void afterTwoCallsInVainNoOtherWaits() {
        callsInVain(2);
        assertThat(breaker.letsTry()).isFalse();
    }

    @Test
    void oneCallInVainIsNoOutage() {
        callsInVain(1);
        assertThat(breaker.letsTry()).isTrue();
        breaker.answered();
        callsInVain(1);
        assertThat(breaker.letsTry()).isTrue();
    }

    @Test
    void whatDrainsTheSpoolClosesIt() {
        callsInVain(2);
        breaker.isBack();
        assertThat(breaker.letsTry()).isTrue();
    }
}

package hoist.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallMetricsTest {

    @Test
    void aCallIsTimedUnderItsWorkerVendorOperationAndOutcome() {
        // Given
        var meters = new SimpleMeterRegistry();
        var metrics = new CallMetrics("some-worker", meters);
        // When
        metrics.after(new Call("HaloPSA", "create ticket", Effect.WRITE), "201", Duration.ofMillis(30));
        // Then
        var timer = meters.get("hoist.vendor.calls")
                .tags("worker", "some-worker", "vendor", "HaloPSA", "operation", "create ticket", "outcome", "201")
                .timer();
        assertThat(timer.count()).isOne();
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(30);
    }
}

package hoist.vendor;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * Calls as metric {@code hoist.vendor.calls} (timer; worker, vendor, operation, outcome). Needs micrometer-core on the class path.
 *
 * @param worker who calls
 */
public record CallMetrics(String worker, MeterRegistry meters) implements CallListener {
    @Override
    public void after(Call call, String outcome, Duration took) {
        meters.timer(
                        "hoist.vendor.calls",
                        "worker",
                        worker,
                        "vendor",
                        call.vendor(),
                        "operation",
                        call.operation(),
                        "outcome",
                        outcome)
                .record(took);
    }
}

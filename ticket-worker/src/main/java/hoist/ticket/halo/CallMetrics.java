package hoist.ticket.halo;

import hoist.vendor.Call;
import hoist.vendor.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Calls as metric {@code hoist.vendor.calls} (timer; worker, vendor, operation, outcome). */
public record CallMetrics(MeterRegistry meters) implements CallListener {
    @Override
    public void after(Call call, String outcome, Duration took) {
        meters.timer(
                        "hoist.vendor.calls",
                        "worker",
                        "ticket-worker",
                        "vendor",
                        call.vendor(),
                        "operation",
                        call.operation(),
                        "outcome",
                        outcome)
                .record(took);
    }
}

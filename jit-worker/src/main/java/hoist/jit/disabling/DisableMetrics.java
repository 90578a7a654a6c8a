package hoist.jit.disabling;

import hoist.schemas.jit.DisableCause;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/**
 * Measures rule J4: timer {@code hoist.jit.close.to.disabled}, from the cause (a ticket's close, an ask, an end of life, a
 * technician's leaving) to idemeum's answer that the accounts are off. Tag {@code cause}, for example {@code ticket_closed}.
 */
public final class DisableMetrics {
    static final String TIMER = "hoist.jit.close.to.disabled";

    private final MeterRegistry meters;

    public DisableMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void disabled(DisableCause cause, Duration sinceCause) {
        meters.timer(TIMER, "cause", cause.name().toLowerCase(Locale.ROOT)).record(sinceCause);
    }
}

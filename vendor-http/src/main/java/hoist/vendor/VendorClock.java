package hoist.vendor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** How far a vendor's clock is ahead of ours, by its latest answer. To the second, and off by the time the answer was under way. */
public final class VendorClock implements CallListener {
    private final Clock clock;
    private final AtomicReference<Optional<Duration>> ahead = new AtomicReference<>(Optional.empty());

    public VendorClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void told(Call call, Instant vendorTime) {
        ahead.set(Optional.of(Duration.between(clock.instant(), vendorTime)));
    }

    /** Negative when the vendor's clock is behind; empty as long as no answer told a time. */
    public Optional<Duration> ahead() {
        return ahead.get();
    }
}

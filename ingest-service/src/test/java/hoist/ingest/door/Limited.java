package hoist.ingest.door;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Settings with small limits, and a time that passes when a test says so. */
final class Limited implements TimeMeter {
    static final int BURST = 3;
    /** Of all limits: the next one is due after a second, of guesses after a minute. */
    static final DoorSettings SETTINGS = new DoorSettings(
            DataSize.ofKilobytes(64),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            1,
            BURST,
            Duration.ofSeconds(5),
            1,
            BURST,
            1,
            BURST);

    private long nanoseconds;

    void pass(Duration time) {
        nanoseconds += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanoseconds;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}

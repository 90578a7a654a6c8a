package hoist.ingest.door;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How much comes in, and how fast.
 *
 * @param largestBody of one call, counted as it arrives
 * @param largestHaloBody likewise, of one call of Halo's own webhook
 * @param headersWithin for all headers of a call, from the first part of them
 * @param bodyWithin from the headers to the last byte of the body
 * @param callsPerSecond of one credential in the long run
 * @param burst calls of one credential at once
 * @param haloWaits how long a call of Halo's may wait for its turn when its credential calls too often
 * @param refusalsPerSecond of calls without a known credential from one address, in the long run
 * @param refusalBurst refusals of one address at once
 * @param guessesPerMinute wrong secrets of one name from one address, in the long run
 * @param guessBurst wrong secrets of one name from one address at once
 */
public record DoorSettings(
        DataSize largestBody,
        DataSize largestHaloBody,
        Duration headersWithin,
        Duration bodyWithin,
        int callsPerSecond,
        int burst,
        Duration haloWaits,
        int refusalsPerSecond,
        int refusalBurst,
        int guessesPerMinute,
        int guessBurst) {
    private static final DataSize LARGEST_OF_ALL = DataSize.ofMegabytes(1);
    private static final DataSize LARGEST_OF_HALO = DataSize.ofMegabytes(8);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    public DoorSettings {
        if (isOutside(LARGEST_OF_ALL, largestBody)) {
            throw new IllegalArgumentException(
                    "hoist.ingest.door.largest-body must be 1B to 1MB: write for example 64KB");
        }
        if (isOutside(LARGEST_OF_HALO, largestHaloBody)) {
            throw new IllegalArgumentException(
                    "hoist.ingest.door.largest-halo-body must be 1B to 8MB: write for example 1MB");
        }
        if (!bodyWithin.isPositive()) {
            throw new IllegalArgumentException("hoist.ingest.door.body-within must be above 0: write for example 5s");
        }
        if (!headersWithin.isPositive()) {
            throw new IllegalArgumentException(
                    "hoist.ingest.door.headers-within must be above 0: write for example 10s");
        }
        if (haloWaits.isNegative() || haloWaits.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("hoist.ingest.door.halo-waits must be 0s to 30s: write for example 5s");
        }
        if (guessesPerMinute < 1 || guessBurst < 1) {
            throw new IllegalArgumentException(
                    "hoist.ingest.door.guesses-per-minute and guess-burst must each be at least 1");
        }
        if (callsPerSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("hoist.ingest.door.calls-per-second and burst must each be at least 1");
        }
        if (refusalsPerSecond < 1 || refusalBurst < 1) {
            throw new IllegalArgumentException(
                    "hoist.ingest.door.refusals-per-second and refusal-burst must each be at least 1");
        }
    }

    DataSize largestBody(Sender sender) {
        return switch (sender) {
            case PRODUCER -> largestBody;
            case HALO -> largestHaloBody;
        };
    }

    private static boolean isOutside(DataSize most, DataSize size) {
        return size.toBytes() < 1 || size.compareTo(most) > 0;
    }
}

package hoist.ingest.publishing;

import java.time.Duration;

/**
 * How long a caller waits for Kafka.
 *
 * @param answerWithin from the first record sent to the answer 503
 * @param retryAfter what a 503 tells the caller
 * @param mostInFlight calls that wait for Kafka at once; the next gets a 503
 */
public record PublishingSettings(Duration answerWithin, Duration retryAfter, int mostInFlight) {
    public PublishingSettings {
        if (!answerWithin.isPositive() || !retryAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "hoist.ingest.publishing.answer-within and retry-after must be above 0: write for example 8s");
        }
        if (mostInFlight < 1) {
            throw new IllegalArgumentException("hoist.ingest.publishing.most-in-flight must be at least 1");
        }
    }
}

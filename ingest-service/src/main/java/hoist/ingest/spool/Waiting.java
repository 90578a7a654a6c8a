package hoist.ingest.spool;

import java.time.Instant;
import java.util.Optional;

/**
 * What is in the spool now.
 *
 * @param events that wait for Kafka
 * @param bytes on disk, of these and of those set aside
 * @param oldest when the first that waits came into the spool
 * @param setAside events that Kafka or this build refuses for good, kept for a person
 * @param trouble the disk's last answer, if it was an error
 */
public record Waiting(int events, long bytes, Optional<Instant> oldest, int setAside, Optional<String> trouble) {
    static final Waiting NOTHING = new Waiting(0, 0, Optional.empty(), 0, Optional.empty());
}

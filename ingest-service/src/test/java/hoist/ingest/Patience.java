package hoist.ingest;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what should happen: as long as a slow machine may need. */
final class Patience {
    static final Duration LONG = Duration.ofMinutes(2);

    private Patience() {}

    static ConditionFactory await() {
        return Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(50));
    }
}

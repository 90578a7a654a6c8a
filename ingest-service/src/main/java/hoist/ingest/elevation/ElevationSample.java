package hoist.ingest.elevation;

import hoist.ingest.door.Arrival;
import hoist.ingest.publishing.DocumentedExamples;
import hoist.ingest.publishing.Sample;
import hoist.schemas.Topic;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documented elevation events. */
@Configuration(proxyBeanMethods = false)
class ElevationSample {

    @Bean
    Sample elevationEvents(Clock clock) {
        Arrival arrival = DocumentedExamples.arrival("/webhooks/elevations");
        Instant now = clock.instant();
        return new Sample(
                Topic.ELEVATION_EVENTS,
                DocumentedExamples.items("ElevationRequested", "ElevationDecided", "ElevationExpired")
                        .map(item -> ElevationEvents.event(item, arrival, now))
                        .toList());
    }
}

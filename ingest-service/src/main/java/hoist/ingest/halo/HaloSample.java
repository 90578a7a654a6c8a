package hoist.ingest.halo;

import hoist.ingest.publishing.DocumentedExamples;
import hoist.ingest.publishing.Sample;
import hoist.schemas.Topic;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documented form of Halo's webhook. */
@Configuration(proxyBeanMethods = false)
class HaloSample {

    @Bean
    Sample haloEvents(Clock clock) {
        HaloEvents events = new HaloEvents(DocumentedExamples.arrival("/webhooks/halo"), clock.instant());
        return new Sample(
                Topic.HALO_EVENTS,
                DocumentedExamples.of("HaloTicketWebhook")
                        .flatMap(example -> events.of(example).events().stream())
                        .toList());
    }
}

package hoist.ingest.jit;

import hoist.ingest.door.Arrival;
import hoist.ingest.publishing.DocumentedExamples;
import hoist.ingest.publishing.Sample;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documented events about JIT accounts. */
@Configuration(proxyBeanMethods = false)
class JitSample {

    @Bean
    Sample jitEvents(Clock clock) {
        Arrival arrival = DocumentedExamples.arrival("/webhooks/jit");
        Instant now = clock.instant();
        Stream<JitEvent> reported = DocumentedExamples.items("JitGranted", "JitEnded", "TechnicianLeft")
                .map(item -> JitEvents.event(item, arrival, now));
        Stream<JitEvent> asked = DocumentedExamples.of("Disable")
                .map(DisableBody::read)
                .map(body -> JitEvents.disableRequested(body, arrival, now));
        return new Sample(Topic.JIT_EVENTS, Stream.concat(reported, asked).toList());
    }
}

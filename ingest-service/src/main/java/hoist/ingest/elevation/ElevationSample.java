package hoist.ingest.elevation;

import hoist.ingest.delivery.Item;
import hoist.ingest.door.Arrival;
import hoist.ingest.door.Caller;
import hoist.ingest.publishing.Sample;
import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.tenants.Permission;
import hoist.tenants.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of {@code openapi.json}, read as if a producer had sent them. */
@Configuration(proxyBeanMethods = false)
class ElevationSample {
    private static final Caller NOBODY =
            new Caller(new TenantId("nobody"), "rehearsal", "none", Set.of(Permission.WEBHOOKS));

    @Bean
    Sample elevationEvents(Clock clock) throws IOException {
        Arrival arrival = new Arrival(NOBODY, "/webhooks/elevations", Map.of(), new byte[0]);
        Instant now = clock.instant();
        JsonNode schemas = document().path("components").path("schemas");
        List<ElevationEvent> events = Stream.of("ElevationRequested", "ElevationDecided", "ElevationExpired")
                .map(name -> schemas.path(name).path("examples").path(0))
                .map(example -> new Item("", Optional.empty(), Optional.empty(), example))
                .map(item -> ElevationEvents.event(item, arrival, now))
                .toList();
        return new Sample(Topic.ELEVATION_EVENTS, events);
    }

    private static JsonNode document() throws IOException {
        ClassPathResource document =
                new ClassPathResource("hoist/ingest/openapi.json", ElevationSample.class.getClassLoader());
        try (InputStream in = document.getInputStream()) {
            return JsonMapper.shared().readTree(in);
        }
    }
}

package hoist.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationExpired;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventRecordTest {

    @Test
    void anEventTravelsUnderItsTenantWithCloudEventsHeaders() {
        // Given
        var at = Instant.parse("2026-11-21T12:00:00Z");
        var event = new ElevationEvent("evt-1", "nikmsp", at, at, "idemeum", "r-1", new ElevationExpired(null));

        // When
        var sent = EventRecord.of(Topic.ELEVATION_EVENTS, event);

        // Then
        assertThat(sent.topic()).isEqualTo("elevation-events");
        assertThat(sent.key()).isEqualTo("nikmsp");
        assertThat(new String(sent.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("hoist.ElevationExpired");
        assertThat(new String(sent.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo("evt-1");
        assertThat(new String(sent.headers().lastHeader("ce_time").value(), UTF_8))
                .isEqualTo("2026-11-21T12:00:00Z");
    }
}

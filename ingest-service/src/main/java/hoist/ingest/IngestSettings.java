package hoist.ingest;

import hoist.ingest.decision.DecisionSettings;
import hoist.ingest.door.DoorSettings;
import hoist.ingest.oauth.OAuthSettings;
import hoist.ingest.publishing.PublishingSettings;
import hoist.ingest.spool.SpoolSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What is this service's own to set. A key that is not known stops the start. */
@ConfigurationProperties(prefix = "hoist.ingest", ignoreUnknownFields = false)
record IngestSettings(
        DoorSettings door,
        OAuthSettings oauth,
        PublishingSettings publishing,
        SpoolSettings spool,
        DecisionSettings decision) {}

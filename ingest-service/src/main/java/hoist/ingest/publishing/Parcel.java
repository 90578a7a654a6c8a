package hoist.ingest.publishing;

import hoist.schemas.Topic;
import hoist.tenants.TenantId;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The events of one call, which are accepted or refused together. */
record Parcel(TenantId tenant, Topic topic, List<? extends SpecificRecord> events, Traceparent trace) {
    Parcel {
        events = List.copyOf(events);
    }
}

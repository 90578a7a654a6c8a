package hoist.ingest.publishing;

import hoist.schemas.Topic;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a part of the service writes, for {@link Rehearsal}: every topic that is written has one, as a bean.
 *
 * @param topic that is written
 * @param events at least one; never stored
 */
public record Sample(Topic topic, List<? extends SpecificRecord> events) {
    public Sample {
        events = List.copyOf(events);
    }
}

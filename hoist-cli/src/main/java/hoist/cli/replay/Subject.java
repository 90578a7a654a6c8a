package hoist.cli.replay;

import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.jit.JitEvent;
import org.apache.avro.specific.SpecificRecord;

/** What an event is about, for people. */
final class Subject {
    private Subject() {}

    static String of(SpecificRecord record) {
        return switch (record) {
            case ElevationEvent event -> event.getRequestId();
            case JitEvent event -> event.getCustomerDisplayName() + "/" + event.getTechnicianEmail();
            case HaloEvent event -> "ticket " + event.getTicketId();
            default -> record.getSchema().getName();
        };
    }
}

package hoist.ingest.elevation;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a producer says happened to an elevation request.
 *
 * @param type the member {@code type}, e.g. {@code elevation.requested}
 * @param subject what tells apart two reports of one type about one request; empty where there is one only
 * @param kind the body of the event to be
 */
record ElevationReport(String type, String requestId, Instant occurredAt, String subject, SpecificRecord kind) {}

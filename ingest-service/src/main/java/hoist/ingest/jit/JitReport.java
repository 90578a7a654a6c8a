package hoist.ingest.jit;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a producer says happened to a JIT account or to a technician.
 *
 * @param type the member {@code type}, e.g. {@code jit.granted}
 * @param subject what tells it apart from other reports of its type
 * @param customerDisplayName absent where all customers are meant
 * @param technicianEmail in its normal form
 * @param kind the body of the event to be
 */
record JitReport(
        String type,
        Instant occurredAt,
        List<String> subject,
        @Nullable String customerDisplayName,
        String technicianEmail,
        SpecificRecord kind) {}

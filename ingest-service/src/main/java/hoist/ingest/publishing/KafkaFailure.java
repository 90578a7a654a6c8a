package hoist.ingest.publishing;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;

/** Whom a failure to send concerns: Kafka, the way to it and our rights there, or the one event. */
enum KafkaFailure {
    PASSING,
    OF_THE_EVENT,
    UNKNOWN;

    static KafkaFailure of(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException _,
                    RecordBatchTooLargeException _,
                    InvalidRecordException _,
                    InvalidTimestampException _,
                    PolicyViolationException _ -> OF_THE_EVENT;
            case RetriableException _,
                    AuthenticationException _,
                    AuthorizationException _,
                    InterruptException _,
                    InterruptedException _,
                    TimeoutException _,
                    IOException _ -> PASSING;
            default -> UNKNOWN;
        };
    }
}

package hoist.reconciler.start;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * What every reconciler of a worker runs in.
 *
 * @param kafka where the brokers are and how to sign in
 * @param lastResort what happens when this JVM is not to be trusted any more
 */
public record WorkerSurroundings(
        ReconcilerSettings settings, KafkaProperties kafka, MeterRegistry meters, Clock clock, LastResort lastResort) {}

package hoist.reconciler.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.PlainAvroDeserializer;
import hoist.reconciler.testing.RegistryStub;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordDecoderTest {
    private static final String TOPIC = Topic.ELEVATION_EVENTS.topicName();
    private static final SpecificRecord WISH = LampRecords.wish("nikmsp", "hall");

    private final RegistryStub registry = new RegistryStub();
    private final byte[] bytes = registry.serdes().newSerializer().serialize(TOPIC, WISH);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void readsWhatWasWritten() {
        assertThat(decode(new PlainAvroDeserializer(), bytes)).isEqualTo(new Decoded.Decodable(WISH));
    }

    @Test
    void saysWhatIsWrongWithTheBytes() {
        // Given
        var otherMagic = bytes.clone();
        otherMagic[0] = 1;
        var unknownId = bytes.clone();
        unknownId[1] = 99;
        var cutOff = Arrays.copyOf(bytes, 20);
        // When
        var reader = new PlainAvroDeserializer();
        // Then
        assertThat(decode(reader, null)).isEqualTo(bad("no value"));
        assertThat(decode(reader, otherMagic)).isEqualTo(bad("not in the Confluent wire format"));
        assertThat(decode(reader, new byte[] {0, 0, 0, 0, 1})).isEqualTo(bad("not in the Confluent wire format"));
        assertThat(decode(reader, cutOff)).isEqualTo(bad("the record is cut short: its schema wants more bytes"));
        assertThat(decode(reader, unknownId)).isEqualTo(bad("unknown schema id"));
    }

    @Test
    void craftedBytesThatOverflowTheStackAreTheirOwnFault() {
        assertThat(decode(throwing(new StackOverflowError(), Integer.MAX_VALUE), bytes))
                .isEqualTo(bad("nested too deep"));
    }

    @Test
    void whatNobodyForesawIsSaidWithTheNameOfItsFailure() {
        assertThat(decode(throwing(new IllegalStateException("of the deserializer"), Integer.MAX_VALUE), bytes))
                .isEqualTo(bad("the record cannot be decoded, though its schema is known (IllegalStateException)"));
    }

    @Test
    void craftedLengthsTakeNoMemory() {
        // Given: the first field says it is two gigabytes long
        var crafted = Arrays.copyOf(bytes, bytes.length);
        var twoGigabytes = new byte[] {(byte) 0xfc, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        System.arraycopy(twoGigabytes, 0, crafted, 5, twoGigabytes.length);
        // Then
        assertThat(decode(new PlainAvroDeserializer(), crafted))
                .isEqualTo(bad("a length in the record is larger than any may be"));
    }

    @Test
    void aRecordIsNotBlamedForAJvmThatCannotBeTrusted() {
        assertThatThrownBy(() -> decode(throwing(new OutOfMemoryError(), Integer.MAX_VALUE), bytes))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> decode(throwing(new NoClassDefFoundError(), Integer.MAX_VALUE), bytes))
                .isInstanceOf(NoClassDefFoundError.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRegistryInTroubleIsWaitedForAndTheRecordIsNotLost() {
        // Given
        registry.trouble = 503;
        // When
        var decoded = decode(throwing(new IllegalStateException("registry says 503"), 10), bytes);
        // Then
        assertThat(decoded).isEqualTo(new Decoded.Decodable(WISH));
    }

    @Test
    void aRegistryThatStaysAwayEndsTheThreadAndNotTheRecord() {
        // Given
        registry.close();
        var reader = throwing(new IllegalStateException("no route"), Integer.MAX_VALUE);
        // When
        var decoding = assertThatThrownBy(() -> decode(reader, bytes, Duration.ofMillis(200)));
        // Then
        decoding.isInstanceOf(RecordDecoder.RegistryOutOfReach.class);
    }

    @Test
    void anUnknownIdIsAskedForAgainBecauseARegistryMayLag() {
        // Given
        var reader = throwing(new IllegalStateException("not found"), 4);
        // When
        var decoded = decode(reader, bytes);
        // Then
        assertThat(decoded).isEqualTo(new Decoded.Decodable(WISH));
        assertThat(asked).hasValue(5);
    }

    @Test
    void anIdThatWasAskedForInVainHoldsUpNoFurtherRecord() {
        // Given
        var unknownId = bytes.clone();
        unknownId[1] = 99;
        var reader = throwing(new IllegalStateException("not found"), Integer.MAX_VALUE);
        var patience = new RecordDecoder.Patience(Duration.ofMillis(5), Duration.ofMinutes(2));
        try (var decoder = new RecordDecoder(reader, new SchemaIds(registry.url()), patience)) {
            decoder.decode(TOPIC, new RecordHeaders(), unknownId);
            var before = asked.get();
            // When
            var decoded = decoder.decode(TOPIC, new RecordHeaders(), unknownId);
            // Then
            assertThat(decoded).isEqualTo(bad("unknown schema id"));
            assertThat(asked.get() - before).isEqualTo(1);
        }
    }

    private Decoded decode(Deserializer<SpecificRecord> reader, byte[] bytes) {
        return decode(reader, bytes, Duration.ofMinutes(2));
    }

    private Decoded decode(Deserializer<SpecificRecord> reader, byte[] bytes, Duration longest) {
        var patience = new RecordDecoder.Patience(Duration.ofMillis(5), longest);
        try (var decoder = new RecordDecoder(reader, new SchemaIds(registry.url()), patience)) {
            return decoder.decode(TOPIC, new RecordHeaders(), bytes);
        }
    }

    private Deserializer<SpecificRecord> throwing(Throwable failure, int times) {
        return (topic, bytes) -> {
            if (asked.getAndIncrement() < times) {
                switch (failure) {
                    case Error error -> throw error;
                    case RuntimeException exception -> throw exception;
                    default -> throw new IllegalArgumentException(failure);
                }
            }
            return WISH;
        };
    }

    private static Decoded bad(String reason) {
        return new Decoded.Undecodable(reason);
    }
}

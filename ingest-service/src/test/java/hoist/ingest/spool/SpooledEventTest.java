package hoist.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.schemas.Topic;
import hoist.schemas.halo.HaloEvent;
import org.junit.jupiter.api.Test;

/** What one version wrote, another reads. */
final class SpooledEventTest {
    private static final HaloEvent EVENT = TestSpool.event(TestSpool.TENANT, "versions");

    private static SpooledEvent spooled(String topic, String schema, byte[] value) {
        return new SpooledEvent(
                1, TestSpool.TENANT, topic, TestSpool.TRACE, new WrittenEvent("versions", schema, value));
    }

    @Test
    void theWritersSchemaSaysWhatTheBytesAre() throws Undecodable {
        // Given a version whose events begin with a field that this one does not know, an empty text here
        String schema = HaloEvent.getClassSchema()
                .toString()
                .replaceFirst(
                        "\"fields\":\\[\\{\"name\":\"eventId\"",
                        "\"fields\":[{\"name\":\"other\",\"type\":\"string\"},{\"name\":\"eventId\"");
        byte[] rest = WrittenEvent.of(EVENT).value();
        byte[] value = new byte[rest.length + 1];
        System.arraycopy(rest, 0, value, 1, rest.length);
        // When, then
        assertThat(schema).contains("\"other\"");
        assertThat(spooled(Topic.HALO_EVENTS.topicName(), schema, value).decode())
                .isEqualTo(EVENT);
    }

    @Test
    void aTopicThatIsNoMoreIsUndecodable() {
        String schema = HaloEvent.getClassSchema().toString();
        assertThatThrownBy(() -> spooled(
                                "no-such-topic", schema, WrittenEvent.of(EVENT).value())
                        .decode())
                .isInstanceOf(Undecodable.class)
                .hasMessage("no topic of this version");
    }

    @Test
    void aSchemaThatIsNoneIsUndecodable() {
        assertThatThrownBy(() ->
                        spooled(Topic.HALO_EVENTS.topicName(), "{", new byte[0]).decode())
                .isInstanceOf(Undecodable.class)
                .hasMessageStartingWith("not readable: ");
    }

    @Test
    void bytesThatEndTooSoonAreUndecodable() {
        String schema = HaloEvent.getClassSchema().toString();
        assertThatThrownBy(() -> spooled(Topic.HALO_EVENTS.topicName(), schema, new byte[] {2})
                        .decode())
                .isInstanceOf(Undecodable.class);
    }
}

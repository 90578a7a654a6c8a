package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Kafka's console consumer prints of a record. */
class RecordHeadersTest {

    @Test
    void idAndTopicAreReadFromTheHeaders() {
        var line =
                "Partition:3\tOffset:17\tce_specversion:1.0|ce_id:msg_1|ce_type:hoist.TicketOpened|ce_source:ticket-worker|"
                        + "ce_time:2026-03-01T10:00:00Z|content-type:application/vnd.confluent.avro\tmsp-1\tvalue";
        assertThat(RecordHeaders.in(line)).contains(new RecordHeaders("msg_1", "TicketOpened", "ticket-facts", 3, 17));
    }

    @Test
    void aLineOfAValueOrAKindThatNobodyKnowsIsNoRecord() {
        assertThat(RecordHeaders.in("ce_id:msg_1 in a text")).isEmpty();
        assertThat(RecordHeaders.in("Partition:3\tOffset:17\tce_id:msg_1|ce_type:hoist.NoSuchKind|x"))
                .isEmpty();
    }
}

package hoist.reconciler.testing;

import hoist.schemas.Topic;
import java.util.List;
import org.apache.avro.Schema;

/** Schema ids without a registry: a topic's place in this list, from 1. */
final class SchemaNumbers {
    private static final List<Topic> TOPICS = List.of(Topic.values());

    private SchemaNumbers() {}

    static int of(String topic) {
        return TOPICS.indexOf(Topic.named(topic).orElseThrow()) + 1;
    }

    static boolean knows(int id) {
        return id >= 1 && id <= TOPICS.size();
    }

    static Schema schema(int id) {
        if (!knows(id)) {
            throw new IllegalStateException("no schema with this id");
        }
        return TOPICS.get(id - 1).schema();
    }
}

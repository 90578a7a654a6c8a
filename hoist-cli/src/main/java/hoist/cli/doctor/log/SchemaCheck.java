package hoist.cli.doctor.log;

import hoist.cli.doctor.seen.Observation;
import hoist.schemas.SchemaRegistry;
import hoist.schemas.Topic;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Compares the schemas in the registry with those of this build. */
record SchemaCheck(URI address) {
    private static final String ABOUT = "schemas";

    List<Observation> look() {
        var registry = new SchemaRegistry(address);
        try {
            var seen = new ArrayList<Observation>();
            seen.add(compatibility(registry.compatibility()));
            for (var topic : Topic.values()) {
                seen.add(of(topic, registry.versions(topic)));
            }
            return seen;
        } catch (IOException e) {
            return List.of(Observation.finding(
                    ABOUT,
                    "The schema registry at " + address + " does not answer as one",
                    "ingest-service answers 503 and workers wait without it",
                    "See whether it runs, or name another address with --registry URL."));
        }
    }

    private static Observation compatibility(String level) {
        return level.equals(SchemaRegistry.COMPATIBILITY)
                ? Observation.fine(ABOUT, "the registry demands " + level)
                : Observation.finding(
                        ABOUT,
                        "The registry demands " + level + ", not " + SchemaRegistry.COMPATIBILITY,
                        "a build could register a schema that cannot read what was written",
                        "Start any of the services: each sets it.");
    }

    private static Observation of(Topic topic, List<Schema> versions) {
        if (versions.isEmpty()) {
            return Observation.finding(
                    ABOUT,
                    topic.subject() + " is not registered",
                    "nothing can be written to " + topic.topicName(),
                    "Start any of the services: each registers what is missing.");
        }
        var unreadable =
                versions.stream().filter(written -> !isReadable(topic, written)).count();
        return unreadable == 0
                ? Observation.fine(
                        ABOUT,
                        topic.subject() + ": all " + versions.size() + " registered versions can be read by this build")
                : Observation.finding(
                        ABOUT,
                        unreadable + " of " + versions.size() + " versions of " + topic.subject()
                                + " cannot be read by this build",
                        "records written with them are dead letters for it",
                        "Use the build that wrote them, or a newer one.");
    }

    private static boolean isReadable(Topic topic, Schema written) {
        return SchemaCompatibility.checkReaderWriterCompatibility(topic.schema(), written)
                .getType()
                .equals(SchemaCompatibilityType.COMPATIBLE);
    }
}

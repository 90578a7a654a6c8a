package hoist.reconciler.start;

import hoist.reconciler.ledger.SchemaIds;
import java.net.URI;
import java.util.Optional;

/**
 * Whether the schema registry answers. Without it records of known schemas are still folded; a record of a new one waits, and
 * with it its stream thread's partitions.
 */
record RegistryLook(URI registry, SchemaIds ids) implements Look {
    /** Any will do: "unknown" is an answer too. */
    private static final int SOME_ID = 1;

    @Override
    public String at() {
        return "registry";
    }

    @Override
    public Optional<String> trouble() throws InterruptedException {
        return switch (ids.ask(SOME_ID)) {
            case KNOWN, UNKNOWN -> Optional.empty();
            case NONE -> Optional.of("the schema registry at " + registry + " does not answer");
        };
    }
}

package hoist.pipeline;

import hoist.quickstart.LocalBroker;
import hoist.quickstart.LocalRegistry;
import java.net.URI;
import java.nio.file.Path;

/** Processes that end with this JVM. */
record ChildServers(LocalBroker broker, LocalRegistry schemas) implements Servers {

    static ChildServers start(Path directory) {
        var broker = LocalBroker.onFreePorts(directory.resolve("broker"));
        var schemas = LocalRegistry.onFreePorts(directory.resolve("registry"));
        schemas.start(text -> {});
        broker.start(text -> {});
        return new ChildServers(broker, schemas);
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public URI registry() {
        return schemas.url();
    }

    @Override
    public void close() {
        broker.close();
        schemas.close();
    }
}

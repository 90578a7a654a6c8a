package hoist.pipeline;

import java.net.URI;
import java.nio.file.Path;

/** The broker and the schema registry under a pipeline. */
sealed interface Servers extends AutoCloseable permits ChildServers, ContainerServers {
    /** The system property that, set to {@code containers}, puts all stories on containers. */
    String SETTING = "hoist.servers";

    String bootstrapServers();

    URI registry();

    @Override
    void close();

    /** Children of this JVM with their data in the directory, unless containers were asked for. */
    static Servers start(Path directory) {
        return "containers".equals(System.getProperty(SETTING))
                ? ContainerServers.start()
                : ChildServers.start(directory);
    }
}

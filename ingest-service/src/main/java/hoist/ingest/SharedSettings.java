package hoist.ingest;

import hoist.schemas.SerdeSettings;
import hoist.schemas.TopicLayout;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What all services of a deployment set alike. */
final class SharedSettings {
    private SharedSettings() {}

    /**
     * Where the tenants are.
     *
     * @param directory must be there, with one file a tenant or none yet
     */
    @ConfigurationProperties(prefix = "hoist.tenants", ignoreUnknownFields = false)
    record TenantFiles(Path directory) {
        TenantFiles {
            if (!Files.isDirectory(directory)) {
                throw new IllegalArgumentException("hoist.tenants.directory is " + directory.toAbsolutePath()
                        + ", which is no directory: create it with one YAML file a tenant, or set another");
            }
        }
    }

    /** Where schemas are, and which classes turn values into bytes. */
    @ConfigurationProperties(prefix = "hoist.registry", ignoreUnknownFields = false)
    record Registry(URI url, String serializer, String deserializer) {
        SerdeSettings serde() {
            return new SerdeSettings(serializer, deserializer, url);
        }
    }

    /** How topics are laid out. */
    @ConfigurationProperties(prefix = "hoist.topics", ignoreUnknownFields = false)
    record Topics(int partitions, short replicationFactor, int minInSyncReplicas) {
        TopicLayout layout() {
            return new TopicLayout(partitions, replicationFactor, minInSyncReplicas);
        }
    }
}

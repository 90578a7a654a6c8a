package hoist.pipeline.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The repository's docker-compose.yml.
 *
 * @param content as YAML has it, anchors resolved
 */
public record ComposeFile(Map<String, Object> content) {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    public static ComposeFile read() {
        return new ComposeFile(new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml")));
    }

    /** A file of the repository. */
    static String text(String path) {
        try {
            return Files.readString(REPOSITORY.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ComposedService> services() {
        return map(content.get("services")).entrySet().stream()
                .map(service -> new ComposedService(service.getKey(), map(service.getValue())))
                .toList();
    }

    /** The one of this name; an {@link IllegalArgumentException} when there is none. */
    public ComposedService service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("docker-compose.yml has no service " + name));
    }

    /** The modules whose jars images are made of. */
    Set<String> jars() {
        return services().stream()
                .map(service -> service.buildArgument("SERVICE"))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, Object> networks() {
        return map(content.get("networks"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}

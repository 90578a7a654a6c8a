package hoist.pipeline.containers;

import static hoist.pipeline.containers.ComposeFile.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service of docker-compose.yml. */
public record ComposedService(String name, Map<String, Object> settings) {

    /** Name and version. */
    public String image() {
        return String.valueOf(settings.get("image"));
    }

    String version() {
        return image().substring(image().indexOf(':') + 1);
    }

    boolean isBuiltHere() {
        return image().startsWith("hoist/");
    }

    boolean isOfTheDemo() {
        return list("profiles").contains("demo");
    }

    /** Whether {@code up} starts it without being asked for. */
    boolean isAlwaysThere() {
        return list("profiles").isEmpty();
    }

    Map<String, Object> environment() {
        return map(settings.get("environment"));
    }

    List<String> list(String key) {
        return settings.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** What its image is built with; empty as well for a service whose image another one builds. */
    Optional<String> buildArgument(String name) {
        return Optional.ofNullable(map(map(settings.get("build")).get("args")).get(name))
                .map(String::valueOf);
    }

    /** What it waits for, and until when. */
    Map<String, Object> dependsOn() {
        return map(settings.get("depends_on"));
    }

    @Override
    public String toString() {
        return name;
    }
}

package hoist.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the build has made, for those who run in the repository. */
public final class BuildOutput {
    private BuildOutput() {}

    /** The module's {@code target}, in the repository that holds the working directory; whether it is there is not asked. */
    public static Path of(String module) {
        Path start = Path.of("").toAbsolutePath();
        return Stream.<@Nullable Path>iterate(start, at -> at != null, at -> at == null ? null : at.getParent())
                .flatMap(at -> Optional.ofNullable(at).stream())
                .map(at -> at.resolve(module))
                .filter(directory -> Files.exists(directory.resolve("pom.xml")))
                .findFirst()
                .orElse(start.resolve(module))
                .resolve("target");
    }
}

package hoist.quickstart;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the jars of the broker and of the registry are.
 *
 * @param directory with {@code broker/lib} and {@code registry}, as the module {@code local-servers} builds it
 */
public record ServerFiles(Path directory) {
    /** The system property that names the directory; its environment variable is {@code HOIST_LOCAL_SERVERS}. */
    public static final String SETTING = "hoist.local-servers";

    private static final String VARIABLE = "HOIST_LOCAL_SERVERS";

    /** Where the setting says, else in the repository that holds the working directory. */
    public static ServerFiles find() {
        return Stream.of(System.getProperty(SETTING), System.getenv(VARIABLE))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(value -> new ServerFiles(Path.of(value).toAbsolutePath()))
                .orElseGet(() -> new ServerFiles(BuildOutput.of("local-servers")));
    }

    Path brokerLibraries() {
        return found(directory.resolve("broker").resolve("lib"), "the Kafka broker");
    }

    Path registry() {
        return found(directory.resolve("registry"), "the schema registry");
    }

    /** The class path that makes this module's classes known to a child. */
    static Path ownClasses() {
        try {
            return Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class path entry is always a file here", e);
        }
    }

    private static Path found(Path files, String whose) {
        if (!Files.isDirectory(files)) {
            throw new IllegalStateException("The files of " + whose + " are not in " + files
                    + ": run 'mvn -q package -pl local-servers' at the top of the repository, or say with -D" + SETTING
                    + " or " + VARIABLE + " where they are");
        }
        return files;
    }
}

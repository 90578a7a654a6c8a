package hoist.faults.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * One service's jar, unpacked for quick starts.
 *
 * @param home its own jar and its libraries, beside the tether's jar
 * @param jar its own jar, which names its libraries
 */
record InstalledService(Path home, Path jar) {
    /** A jar, not a directory of classes: the JVM keeps no cache for those. */
    static final String TETHER = "tether.jar";

    String classPath() {
        return home.resolve(TETHER) + ":" + jar;
    }

    String mainClass() {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    /** What the JVM learned in an earlier run and need not do again (JEP 514, ahead-of-time command-line ergonomics). */
    Path cache() {
        return home.resolve("service.aot");
    }

    /** The JVM options that use the cache, if there is one. */
    List<String> cached() {
        return Optional.of(cache()).filter(Files::exists).map(file -> "-XX:AOTCache=" + file).stream()
                .toList();
    }
}

package hoist.faults.plant;

import hoist.quickstart.BuildOutput;
import hoist.quickstart.Tether;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/**
 * The services' executable jars, each unpacked once into a directory named after its content.
 *
 * @param directory with {@code ingest-service.jar}, {@code ticket-worker.jar}, {@code approval-worker.jar} and
 *     {@code jit-worker.jar}
 */
record ServiceJars(Path directory) {
    private static final String TETHER_CLASS = Tether.class.getName().replace('.', '/') + ".class";

    /** Where the build puts them. */
    static Path built() {
        return BuildOutput.of("fault-harness").resolve("services");
    }

    /** @throws IllegalStateException if its jar is not there: the message says what to do */
    InstalledService install(Role role) {
        var name = role == Role.INGEST ? "ingest-service" : role.word();
        var packed = directory.resolve(name + ".jar");
        if (!Files.exists(packed)) {
            throw new IllegalStateException("there is no " + packed
                    + ": run 'mvn -q package -pl fault-harness -am' at the top of the repository");
        }
        var home = directory.resolve("installed").resolve(name + "-" + Long.toHexString(sum(packed)));
        if (!Files.exists(home)) {
            unpack(packed, home);
        }
        return new InstalledService(home, home.resolve(packed.getFileName()));
    }

    /** Under another name first: two that do it at once do not harm each other. */
    private static void unpack(Path packed, Path home) {
        try {
            Files.createDirectories(home.getParent());
            var fresh = Files.createTempDirectory(home.getParent(), "fresh");
            extract(packed, fresh);
            writeTether(fresh.resolve(InstalledService.TETHER));
            Files.move(fresh, home);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            return; // somebody was quicker
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + packed, e);
        }
    }

    /** With Spring Boot's own tool (Spring Boot, Unpacking the Executable JAR). */
    private static void extract(Path packed, Path target) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tool = new ProcessBuilder(List.of(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        target.toString()))
                .inheritIO()
                .start();
        try {
            if (tool.waitFor() != 0) {
                throw new IOException("Spring Boot's tool failed with " + tool.exitValue());
            }
        } catch (InterruptedException e) {
            tool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void writeTether(Path jar) throws IOException {
        try (InputStream tether = Tether.class.getResourceAsStream("/" + TETHER_CLASS);
                var out = new JarOutputStream(Files.newOutputStream(jar))) {
            if (tether == null) {
                throw new IOException("there is no " + TETHER_CLASS);
            }
            out.putNextEntry(new JarEntry(TETHER_CLASS));
            tether.transferTo(out);
            out.closeEntry();
        }
    }

    private static long sum(Path file) {
        var sum = new CRC32();
        try {
            sum.update(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return sum.getValue();
    }
}

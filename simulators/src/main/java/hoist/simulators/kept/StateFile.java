package hoist.simulators.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with a vendor's whole state, readable by its owner only.
 *
 * <p>It is written beside itself and then moved, so whoever reads it, and whenever the writer was killed, finds a whole
 * state or none. Only one vendor may write it at a time.
 *
 * @param <S> the state, a record that Jackson can read and write
 */
public final class StateFile<S> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final String vendor;
    private final int version;
    private final Class<S> type;

    /** That file; {@code version} changes whenever older files can no longer be read as {@code type}. */
    public StateFile(Path file, String vendor, int version, Class<S> type) {
        this.file = file.toAbsolutePath();
        this.vendor = vendor;
        this.version = version;
        this.type = type;
    }

    /**
     * What was written last; empty when there is no file.
     *
     * @throws IllegalStateException when the file is broken, another vendor's or of another version
     */
    public Optional<S> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(state(JSON.readTree(Files.readAllBytes(file))));
        } catch (JacksonException broken) {
            throw refused("is broken" + place(broken));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ", which holds the state of " + vendor, e);
        }
    }

    /** Replaces what was written before. */
    void write(S state) {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(file.resolveSibling(""));
            writeWhole(unfinished, JSON.writeValueAsBytes(new Envelope(vendor, version, state)));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ", which holds the state of " + vendor, e);
        }
    }

    private S state(JsonNode envelope) {
        if (!envelope.path("version").isInt() || !envelope.path("vendor").isString()) {
            throw refused("is broken (it does not say whose state it holds)");
        }
        if (!envelope.path("vendor").asString().equals(vendor)) {
            throw refused("holds the state of another vendor");
        }
        if (envelope.path("version").asInt() != version) {
            throw refused(
                    "is of version " + envelope.path("version").asInt() + ", only version " + version + " can be read");
        }
        return Optional.ofNullable(JSON.treeToValue(envelope.path("state"), type))
                .orElseThrow(() -> refused("is broken (it holds no state)"));
    }

    private static void writeWhole(Path target, byte[] bytes) throws IOException {
        Files.deleteIfExists(target);
        try (FileChannel channel = FileChannel.open(
                target,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** Without Jackson's own words, which may quote the content. */
    private static String place(JacksonException broken) {
        return Optional.ofNullable(broken.getLocation())
                .filter(place -> place.getLineNr() > 0)
                .map(place -> " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")")
                .orElse("");
    }

    private IllegalStateException refused(String why) {
        return new IllegalStateException(
                file + " " + why + "; delete it, and the simulated " + vendor + " begins anew without it");
    }

    private record Envelope(String vendor, int version, Object state) {}
}

package hoist.faults.checking;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads files that grow, each line once. */
final class LogReader {
    private final Map<Path, Long> readUpTo = new HashMap<>();

    /** The lines that were finished since the last time; none when there is no such file. */
    synchronized List<String> newLines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            long from = readUpTo.getOrDefault(file, 0L);
            var bytes = new byte[(int) Math.max(0, open.length() - from)];
            open.seek(from);
            open.readFully(bytes);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var finished = text.substring(0, text.lastIndexOf('\n') + 1);
            readUpTo.put(file, from + finished.length());
            return finished.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

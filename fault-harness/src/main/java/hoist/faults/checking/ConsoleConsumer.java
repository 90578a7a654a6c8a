package hoist.faults.checking;

import hoist.quickstart.ServerFiles;
import hoist.quickstart.Tether;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's own console consumer as a process that reads every topic from its beginning and goes on reading: not our code and
 * not our deserializers. When it ends, for example because the broker did, another one starts from the beginning.
 */
public final class ConsoleConsumer implements EventsInTopics, AutoCloseable {
    private static final String MAIN = "org.apache.kafka.tools.consumer.ConsoleConsumer";
    /** No more memory than a few hundred records take. */
    private static final String HEAP = "-Xmx96m";

    private final List<String> command;
    private final Consumer<String> lines;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> counts = new TreeMap<>();
    private long announcements;
    private final Map<Place, Long> readUpTo = new HashMap<>();
    private @Nullable Process process;
    private boolean closed;

    private ConsoleConsumer(List<String> command, Consumer<String> lines) {
        this.command = command;
        this.lines = lines;
    }

    /**
     * Reads from now on.
     *
     * @param lines is given every line that is printed: headers, key and value of each record as text, however binary
     */
    public static ConsoleConsumer of(String bootstrapServers, Consumer<String> lines) {
        var consumer = new ConsoleConsumer(command(bootstrapServers), lines);
        Thread.ofPlatform().daemon().name("console-consumer").start(consumer::readUntilClosed);
        return consumer;
    }

    @Override
    public boolean contains(String eventId) {
        return ids.contains(eventId);
    }

    @Override
    public Map<String, Long> counts() {
        synchronized (counts) {
            return Map.copyOf(counts);
        }
    }

    @Override
    public long announcements() {
        synchronized (counts) {
            return announcements;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void readUntilClosed() {
        for (var running = start(); running != null; running = start()) {
            read(running);
        }
    }

    private synchronized @Nullable Process start() {
        if (closed) {
            return null;
        }
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Kafka's console consumer", e);
        }
    }

    private void read(Process running) {
        try (var text =
                new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                RecordHeaders.in(line).ifPresent(this::seen);
                lines.accept(line);
            }
        } catch (IOException e) {
            running.destroyForcibly();
        }
    }

    private void seen(RecordHeaders record) {
        ids.add(record.eventId());
        synchronized (counts) {
            var place = new Place(record.topic(), record.partition());
            if (record.offset() > readUpTo.getOrDefault(place, -1L)) {
                readUpTo.put(place, record.offset());
                counts.merge(record.topic(), 1L, Long::sum);
                announcements += record.isAnnouncement() ? 1 : 0;
            }
        }
    }

    /** Where offsets grow; after a broker's death some records are read again. */
    private record Place(String topic, int partition) {}

    private static List<String> command(String bootstrapServers) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jars = ServerFiles.find().directory().resolve("broker").resolve("lib") + "/*";
        return List.of(
                java,
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=hoist/quickstart/broker-logback.xml",
                "-cp",
                jars + ":" + tether(),
                Tether.class.getName(),
                MAIN,
                "--bootstrap-server",
                bootstrapServers,
                "--include",
                RecordHeaders.TOPICS,
                "--from-beginning",
                "--command-property",
                "metadata.max.age.ms=2000",
                "--formatter-property",
                "print.partition=true",
                "--formatter-property",
                "print.offset=true",
                "--formatter-property",
                "print.headers=true",
                "--formatter-property",
                "print.key=true",
                "--formatter-property",
                "headers.separator=" + RecordHeaders.BETWEEN);
    }

    /** Where the class is that ends the child with its parent. */
    private static Path tether() {
        try {
            return Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry is always a file here", e);
        }
    }
}

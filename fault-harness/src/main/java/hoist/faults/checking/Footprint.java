package hoist.faults.checking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a process holds.
 *
 * @param threads of the operating system
 * @param files open ones, sockets included
 * @param heap bytes in use after a garbage collection; nothing where the JDK's tools are missing
 */
public record Footprint(long threads, long files, OptionalLong heap) {
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");
    private static final long TOOL_SECONDS = 20;

    /** Of a process; nothing when it is gone, or when the system has no {@code /proc}. */
    public static Optional<Footprint> of(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try (var files = Files.list(process.resolve("fd"))) {
            var threads = THREADS.matcher(Files.readString(process.resolve("status")));
            return threads.find()
                    ? Optional.of(new Footprint(Long.parseLong(threads.group(1)), files.count(), heap(pid)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong heap(long pid) {
        jcmd(pid, "GC.run");
        return heapIn(jcmd(pid, "GC.heap_info"));
    }

    /** All generations together, without classes. */
    static OptionalLong heapIn(String heapInfo) {
        var used = heapInfo.lines()
                .filter(line -> line.contains("total") && !line.contains("etaspace"))
                .flatMap(line -> HEAP_USED.matcher(line).results())
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        return used == 0 ? OptionalLong.empty() : OptionalLong.of(used * 1024);
    }

    private static String jcmd(long pid, String what) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(tool, Long.toString(pid), what)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(TOOL_SECONDS, TimeUnit.SECONDS) ? text : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

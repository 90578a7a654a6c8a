package hoist.faults.checking;

import hoist.faults.load.Load;
import hoist.quickstart.msp.SimulatedMsp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for secrets, tokens and texts of people where they must not be (I10): in logs, topics, metrics and health. Safe for
 * several threads.
 */
public final class Canaries {
    private static final String WEBHOOK_SECRET = "whsec_";
    private static final int SHORTEST = 12;

    private final List<Canary> canaries;
    private final LogReader logs = new LogReader();
    private final Set<String> inTopics = ConcurrentHashMap.newKeySet();

    Canaries(List<Canary> canaries) {
        this.canaries = List.copyOf(canaries);
    }

    /** The credentials of these MSPs, any bearer token, and what the load's people type. */
    public static Canaries of(List<SimulatedMsp> msps) {
        var all = new ArrayList<>(List.of(
                new Canary(
                        "a bearer token",
                        Pattern.compile("Bearer (?=[A-Za-z._~+/-]*[0-9])[A-Za-z0-9._~+/-]{20,}"),
                        Canary.Belongs.NOWHERE),
                new Canary(
                        "a signed token",
                        Pattern.compile("eyJ[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
                        Canary.Belongs.NOWHERE),
                new Canary("what somebody typed", Pattern.compile(Load.MARKER), Canary.Belongs.IN_TOPICS)));
        msps.forEach(msp -> all.addAll(credentials(msp)));
        return new Canaries(all);
    }

    /** A line that was read from the topics. */
    public void readFromTopics(String line) {
        canaries.stream()
                .filter(canary -> canary.belongs() == Canary.Belongs.NOWHERE)
                .filter(canary -> canary.pattern().matcher(line).find())
                .forEach(canary -> inTopics.add(canary.name()));
    }

    /** What was found in topics, and is found now in what these services wrote and say. */
    List<Finding> look(List<Service> services) {
        var findings = new ArrayList<Finding>();
        inTopics.forEach(name -> findings.add(found(name, "in a topic")));
        for (var service : services) {
            logs.newLines(service.log()).forEach(line -> findings.addAll(in(line, "in the log of " + service.name())));
            var actuator = new Actuator(service.management());
            actuator.metrics()
                    .lines()
                    .forEach(line -> findings.addAll(in(line, "in the metrics of " + service.name())));
            actuator.health().lines().forEach(line -> findings.addAll(in(line, "in the health of " + service.name())));
        }
        return findings.stream().distinct().toList();
    }

    private List<Finding> in(String line, String where) {
        return canaries.stream()
                .filter(canary -> canary.pattern().matcher(line).find())
                .map(canary -> found(canary.name(), where))
                .toList();
    }

    private static Finding found(String name, String where) {
        return Finding.wrong(Invariant.I10, name + " stands " + where);
    }

    private static List<Canary> credentials(SimulatedMsp msp) {
        var directory = msp.haloApiKeyFile().toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> credential(msp.tenant(), file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the credentials in " + directory, e);
        }
    }

    private static Canary credential(String tenant, Path file) {
        try {
            var text = Files.readString(file).strip();
            var key = text.startsWith(WEBHOOK_SECRET) ? text.substring(WEBHOOK_SECRET.length()) : text;
            if (key.length() < SHORTEST) {
                throw new IllegalStateException(file + " is too short to be told from other words");
            }
            return Canary.secret("the credential " + file.getFileName() + " of tenant " + tenant, key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

package hoist.faults.plant;

import hoist.quickstart.ChildProcess;
import hoist.quickstart.Tether;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A service from the jar that the build made.
 *
 * @param jvm options beside the usual ones
 * @param settings what is given on its command line
 * @param management base URL of its health and metrics
 */
record ServiceProgram(
        String name,
        InstalledService installed,
        List<String> jvm,
        Map<String, Object> settings,
        URI management,
        Path log)
        implements Program {
    /** A small heap and the quick compiler: what starts often need not run fast for long. */
    private static final List<String> USUAL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String STARTED = ": Started ";

    @Override
    public ChildProcess begin() {
        return begin(installed.cached());
    }

    /** The same with other options for what the JVM keeps from run to run. */
    ChildProcess begin(List<String> cache) {
        var command = new ArrayList<>(USUAL);
        command.addAll(cache);
        command.addAll(jvm);
        command.addAll(List.of("-cp", installed.classPath(), Tether.class.getName(), installed.mainClass()));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        return ChildProcess.begin(name, command, log, STARTED);
    }

    @Override
    public boolean answers() {
        return Answering.ok(management.resolve("/actuator/health/readiness"));
    }
}

package hoist.faults.plant;

import hoist.quickstart.msp.MspSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a plant consists of.
 *
 * @param directory for everything it keeps: data, logs, tenant files; created if it is not there
 * @param brokers 1, or 3 which keep three copies
 * @param services by role
 * @param msps how many simulated MSPs; they are called {@code msp-1} and so on
 * @param mspChange what is special about them
 * @param jars directory of the services' executable jars; what is unpacked from them stays in it
 * @param starts whether time is spent on quicker starts
 */
public record PlantSettings(
        Path directory,
        int brokers,
        Map<Role, ServiceSettings> services,
        int msps,
        UnaryOperator<MspSettings> mspChange,
        Path jars,
        Starts starts) {

    /** What a start costs. */
    public enum Starts {
        /** As any JVM's, or less if an earlier plant trained these jars. */
        PLAIN,
        /**
         * Half of that, once each service has been run for training, which takes as long as ten starts; what was learned
         * stays beside the jars.
         */
        TRAINED
    }

    public PlantSettings {
        directory = directory.toAbsolutePath();
        jars = jars.toAbsolutePath();
        services = Map.copyOf(services);
        if (brokers != 1 && brokers != 3) {
            throw new IllegalArgumentException("brokers is " + brokers + "; it can be 1 or 3");
        }
    }

    /** A broker, one instance of each service at the pace of tests, one MSP, from the jars of the build. */
    public static PlantSettings in(Path directory) {
        var services = Arrays.stream(Role.values())
                .filter(Role::isService)
                .collect(Collectors.toMap(Function.identity(), ServiceSettings::quick));
        return new PlantSettings(
                directory, 1, services, 1, UnaryOperator.identity(), ServiceJars.built(), Starts.PLAIN);
    }

    /** The same with so many brokers. */
    public PlantSettings withBrokers(int number) {
        return new PlantSettings(directory, number, services, msps, mspChange, jars, starts);
    }

    /** The same with one kind of service run otherwise. */
    public PlantSettings with(Role role, UnaryOperator<ServiceSettings> change) {
        var changed = new EnumMap<>(services);
        changed.computeIfPresent(role, (same, settings) -> change.apply(settings));
        return new PlantSettings(directory, brokers, changed, msps, mspChange, jars, starts);
    }

    /** The same with all kinds of services run otherwise. */
    public PlantSettings withAll(UnaryOperator<ServiceSettings> change) {
        return services.keySet().stream()
                .reduce(this, (settings, role) -> settings.with(role, change), (first, second) -> second);
    }

    /** The same with so many MSPs. */
    public PlantSettings withMsps(int number) {
        return withMsps(number, mspChange);
    }

    /** The same with so many MSPs that are special. */
    public PlantSettings withMsps(int number, UnaryOperator<MspSettings> change) {
        return new PlantSettings(directory, brokers, services, number, change, jars, starts);
    }

    /** The same with services from other jars. */
    public PlantSettings withJars(Path from) {
        return new PlantSettings(directory, brokers, services, msps, mspChange, from, starts);
    }

    /** The same with other costs of a start. */
    public PlantSettings withStarts(Starts value) {
        return new PlantSettings(directory, brokers, services, msps, mspChange, jars, value);
    }
}

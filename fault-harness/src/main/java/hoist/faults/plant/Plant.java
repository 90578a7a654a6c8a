package hoist.faults.plant;

import hoist.quickstart.msp.SimulatedMsp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The whole pipeline as processes, with the simulated vendors in this JVM and a link in front of everything that the
 * services call. Everything listens on the loopback address and ends with this JVM, however that goes.
 */
public final class Plant implements AutoCloseable {
    /** Far more than a start takes on a machine that does nothing else. */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Blueprint blueprint;
    private final Path directory;
    private final Links links;
    private final List<Machine> machines = new ArrayList<>();
    private final Map<String, URI> management;
    private final List<SimulatedMsp> msps = new ArrayList<>();
    private int newcomers;

    private Plant(PlantSettings settings) {
        this.blueprint = new Blueprint(settings);
        this.directory = settings.directory();
        this.links = blueprint.links();
        this.management = blueprint.services().stream()
                .collect(Collectors.toUnmodifiableMap(ServiceProgram::name, ServiceProgram::management));
        machines.addAll(blueprint.servers());
        blueprint.services().stream().map(blueprint::machine).forEach(machines::add);
    }

    /**
     * Returns when every process is ready.
     *
     * @throws IllegalStateException if one is not in time, or what it is started from is missing; nothing runs then
     */
    public static Plant start(PlantSettings settings) {
        var plant = new Plant(settings);
        try {
            Files.createDirectories(plant.tenants());
            plant.bringUp(settings);
            return plant;
        } catch (IOException e) {
            plant.close();
            throw new UncheckedIOException("cannot use " + settings.directory(), e);
        } catch (RuntimeException e) {
            plant.close();
            throw e;
        }
    }

    /** Brokers, registry and services, in the order in which they start. */
    public List<Machine> machines() {
        return List.copyOf(machines);
    }

    /**
     * The machine of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public Machine machine(String name) {
        return machines.stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no machine " + name + " among " + machines));
    }

    /** All that are there for this. */
    public List<Machine> of(Role role) {
        return machines.stream().filter(machine -> machine.role() == role).toList();
    }

    /**
     * One more of each worker, in a group of its own: they know nothing and read every topic from its beginning. Returns when
     * they have read all and are ready.
     */
    public synchronized Newcomers newcomers() {
        newcomers++;
        var machines = blueprint.newcomers(newcomers);
        try {
            start(machines);
        } catch (IllegalStateException e) {
            machines.forEach(Machine::kill);
            throw e;
        }
        return new Newcomers(machines);
    }

    /** What stands between the services and everything they call, and in front of ingest. */
    public Links links() {
        return links;
    }

    /** In the order of their numbers. */
    public List<SimulatedMsp> msps() {
        return List.copyOf(msps);
    }

    /** The first ingest-service itself, not through its link. */
    public URI ingest() {
        return blueprint.ingest();
    }

    /** Where those who call ingest-service as the vendors do find it: through its link, whichever instance answers. */
    public URI ingestLink() {
        return blueprint.through("ingest");
    }

    /** The brokers themselves, not through their links. */
    public String bootstrapServers() {
        return blueprint.bootstrapServers();
    }

    /** The registry itself, not through its link. */
    public URI registry() {
        return blueprint.registry();
    }

    /**
     * Where a service tells its health ({@code /actuator/health}) and metrics ({@code /actuator/prometheus}).
     *
     * @throws IllegalArgumentException if the machine is no service of this plant
     */
    public URI management(Machine service) {
        var address = management.get(service.name());
        if (address == null) {
            throw new IllegalArgumentException(service.name() + " is no service of this plant");
        }
        return address;
    }

    /** The tenant files. */
    public Path tenants() {
        return blueprint.tenants();
    }

    /** Everything that is kept: a directory for each machine with its log and data, and the tenant files. */
    public Path directory() {
        return directory;
    }

    /** Ends everything at once; what was written stays in the directory. */
    @Override
    public void close() {
        machines.reversed().forEach(Machine::kill);
        msps.forEach(SimulatedMsp::close);
        links.close();
    }

    private void bringUp(PlantSettings settings) {
        var servers =
                machines.stream().filter(machine -> !machine.role().isService()).toList();
        start(servers);
        IntStream.rangeClosed(1, settings.msps())
                .mapToObj(blueprint::msp)
                .map(SimulatedMsp::start)
                .forEach(msps::add);
        if (settings.starts() == PlantSettings.Starts.TRAINED) {
            Training.of(blueprint.services());
        }
        start(machines.stream().filter(machine -> machine.role().isService()).toList());
    }

    private static void start(List<? extends Machine> together) {
        together.parallelStream().forEach(Machine::start);
        together.forEach(machine -> machine.awaitReady(LONGEST_START));
    }
}

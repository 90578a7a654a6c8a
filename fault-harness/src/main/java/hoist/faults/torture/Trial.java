package hoist.faults.torture;

import hoist.faults.checking.Canaries;
import hoist.faults.checking.Checker;
import hoist.faults.checking.ConsoleConsumer;
import hoist.faults.checking.Footprints;
import hoist.faults.checking.Report;
import hoist.faults.checking.Round;
import hoist.faults.checking.Service;
import hoist.faults.load.Load;
import hoist.faults.load.LoadSettings;
import hoist.faults.plant.Machine;
import hoist.faults.plant.Plant;
import hoist.quickstart.msp.SimulatedMsp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A plant with users who go on, a supervisor, and somebody who checks. */
final class Trial implements AutoCloseable {
    /** From the last repair to rest, on a machine with more processes than processors. */
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);

    private final Plant plant;
    private final Damage damage;
    private final Supervisor supervisor;
    private final ConsoleConsumer reader;
    private final Load load;
    private final Checker checker;
    private final Footprints before;

    private Trial(List<SimulatedMsp> msps, Plant plant, LoadSettings settings, Damage damage) {
        this.plant = plant;
        this.damage = damage;
        this.supervisor = new Supervisor(plant.machines());
        var canaries = Canaries.of(msps);
        this.reader = ConsoleConsumer.of(plant.bootstrapServers(), canaries::readFromTopics);
        this.load = new Load(msps, plant.ingestLink(), settings);
        this.checker = new Checker(msps, load.book(), reader, canaries);
        this.before = Footprints.of(services());
    }

    /** Users of these MSPs of the plant. */
    static Trial at(List<SimulatedMsp> msps, Plant plant, LoadSettings settings, Damage damage) {
        return new Trial(msps, plant, settings, damage);
    }

    /** Lives begin, the mishaps play among them, all is mended, the lives are lived to their end, and the check is made. */
    Report play(List<Placed> mishaps) throws InterruptedException {
        load.begin();
        new Stage(plant, supervisor, damage).play(mishaps);
        var repaired = Clock.systemUTC().instant();
        load.finish();
        return checker.check(
                Round.of(QUIET_WITHIN).afterFaults(repaired).with(services()).withNotices(damage.notices()));
    }

    /** The same without mishaps, and a look at what the services hold compared with the beginning. */
    Report rest() throws InterruptedException {
        return checker.check(Round.of(QUIET_WITHIN).with(services()).against(before));
    }

    /**
     * All workers end, and others that know nothing read every topic from its beginning: they find nothing to do. Returns when
     * the workers of before are back.
     */
    Report replay() throws InterruptedException {
        var workers = plant.machines().stream()
                .filter(machine -> machine.role().isWorker())
                .toList();
        workers.forEach(supervisor::holdDown);
        workers.forEach(Machine::kill);
        try {
            return checker.replay(() -> plant.newcomers()::close);
        } finally {
            supervisor.releaseAll();
            workers.forEach(Machine::start);
            workers.forEach(worker -> worker.awaitReady(QUIET_WITHIN));
        }
    }

    /** How many records stand in the topics, as the independent reader counts them. */
    long records() {
        return reader.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        load.close();
        reader.close();
        supervisor.close();
    }

    private List<Service> services() {
        return plant.machines().stream()
                .filter(machine -> machine.role().isService())
                .map(this::service)
                .toList();
    }

    private Service service(Machine machine) {
        return new Service(machine.name(), plant.management(machine), machine.log(), machine.pid());
    }
}

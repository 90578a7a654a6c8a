package hoist.faults.torture;

import hoist.faults.checking.HealthNotice;
import hoist.faults.plant.Machine;
import hoist.faults.plant.Plant;
import hoist.faults.plant.Role;
import hoist.faults.proxy.FaultProxy;
import hoist.quickstart.msp.SimulatedMsp;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * What one fault works with.
 *
 * @param msp the tenant it concerns; any, if it concerns all
 * @param random its own, so that the seed decides what it does whatever the others do
 */
record Scene(Plant plant, Supervisor supervisor, SimulatedMsp msp, Random random, Damage damage) {

    /** One of the processes with this role. */
    Machine any(Role role) {
        var all = plant.of(role);
        return all.get(random.nextInt(all.size()));
    }

    /** One of all processes. */
    Machine any() {
        var all = plant.machines();
        return all.get(random.nextInt(all.size()));
    }

    /** As kill -9 does; it is started again by the supervisor. */
    void kill(Machine machine) {
        if (machine.pid().isPresent()) {
            damage.killed(machine.role());
            machine.kill();
        }
    }

    /** All of this role at once: whichever of them has the tenant. */
    void killAll(Role role) {
        plant.of(role).forEach(this::kill);
    }

    /** It is gone for so long. */
    void keepDown(List<Machine> machines, Duration time) throws InterruptedException {
        machines.forEach(supervisor::holdDown);
        machines.forEach(this::kill);
        Thread.sleep(time);
        machines.forEach(supervisor::release);
    }

    /** It keeps its sockets and does nothing for so long. */
    void freeze(Machine machine, Duration time) throws InterruptedException {
        machine.freeze();
        try {
            Thread.sleep(time);
        } finally {
            machine.thaw();
        }
    }

    /** As an operator stops it; it is started again by the supervisor. */
    void stop(Machine machine) {
        if (machine.pid().isPresent()) {
            damage.stopped(machine.name(), machine.stop());
        }
    }

    /** Somewhere between the two. */
    void pause(Duration shortest, Duration longest) throws InterruptedException {
        Thread.sleep(random.nextLong(shortest.toMillis(), longest.toMillis() + 1));
    }

    /** What it said of its health, and how soon, goes into the next check. */
    void notice(HealthNotice notice) {
        damage.noticed(notice);
    }

    FaultProxy halo() {
        return plant.links().link("halo/" + msp.tenant());
    }

    FaultProxy idemeum() {
        return plant.links().link("idemeum/" + msp.tenant());
    }

    FaultProxy link(String name) {
        return plant.links().link(name);
    }

    /** The proxies in front of all brokers. */
    List<FaultProxy> brokers() {
        return plant.of(Role.BROKER).stream().map(broker -> link(broker.name())).toList();
    }
}

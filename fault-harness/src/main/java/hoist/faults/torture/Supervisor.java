package hoist.faults.torture;

import hoist.faults.plant.Machine;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Starts again what is gone, as {@code restart: always} of a container engine does, unless it is held down. */
final class Supervisor implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final List<Machine> machines;
    private final Set<Machine> heldDown = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Supervisor(List<Machine> machines) {
        this.machines = machines;
        this.thread = Thread.ofVirtual().name("supervisor").start(this::watch);
    }

    /** From now on it stays down when it is gone. */
    void holdDown(Machine machine) {
        heldDown.add(machine);
    }

    /** It may run again. */
    void release(Machine machine) {
        heldDown.remove(machine);
    }

    /** All may run again. */
    void releaseAll() {
        heldDown.clear();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (true) {
                machines.stream()
                        .filter(machine -> !heldDown.contains(machine))
                        .filter(machine -> machine.pid().isEmpty())
                        .forEach(Machine::start);
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package hoist.faults.plant;

import java.util.List;

/** Workers that read every topic from its beginning; closing kills them. */
public record Newcomers(List<? extends Machine> machines) implements AutoCloseable {
    public Newcomers {
        machines = List.copyOf(machines);
    }

    @Override
    public void close() {
        machines.forEach(Machine::kill);
    }
}

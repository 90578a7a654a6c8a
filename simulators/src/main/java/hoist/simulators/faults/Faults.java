package hoist.simulators.faults;

import hoist.simulators.path.PathPattern;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The switches of one simulated vendor.
 *
 * <p>Methods are HTTP methods or {@code *}; paths are patterns without the server's optional prefix, for example
 * {@code /tickets/*} or {@code /**}. All switches that concern a call strike it, the oldest first.
 */
public final class Faults {

    private final List<FaultSwitch> switches = new CopyOnWriteArrayList<>();
    private volatile Availability availability = Availability.UP;

    /** Strikes the next so many calls. */
    public FaultSwitch next(int calls, String method, String path, Fault... faults) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls is " + calls + "; at least one call must be struck");
        }
        return add(new FaultSwitch(method, PathPattern.of(path), calls, List.of(faults)));
    }

    /** Strikes every call until cleared. */
    public FaultSwitch always(String method, String path, Fault... faults) {
        return add(new FaultSwitch(method, PathPattern.of(path), Long.MAX_VALUE, List.of(faults)));
    }

    /** Takes the vendor down or up; a server that is to refuse even connections is stopped instead. */
    public void set(Availability value) {
        availability = value;
    }

    /** Whether the vendor works at all. */
    public Availability availability() {
        return availability;
    }

    /** Switches every fault off and the vendor up. */
    public void clear() {
        switches.forEach(FaultSwitch::clear);
        switches.clear();
        availability = Availability.UP;
    }

    /** What strikes this call; counts it against the switches. */
    public List<Fault> claim(String method, String path) {
        if (availability == Availability.DOWN) {
            return List.of(Fault.dropBeforeApply());
        }
        return switches.stream()
                .flatMap(one -> one.claim(method, path).stream())
                .toList();
    }

    private FaultSwitch add(FaultSwitch added) {
        switches.add(added);
        return added;
    }
}

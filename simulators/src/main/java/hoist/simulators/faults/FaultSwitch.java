package hoist.simulators.faults;

import hoist.simulators.path.PathPattern;
import java.util.List;

/** One fault, or several together, armed for calls to one method and path. */
public final class FaultSwitch {

    private final String method;
    private final PathPattern path;
    private final List<Fault> faults;
    private long remaining;
    private int struck;

    FaultSwitch(String method, PathPattern path, long remaining, List<Fault> faults) {
        this.method = method;
        this.path = path;
        this.remaining = remaining;
        this.faults = List.copyOf(faults);
    }

    /** Switches it off; calls already struck stay struck. */
    public synchronized void clear() {
        remaining = 0;
    }

    /** How many calls it has struck. */
    public synchronized int struck() {
        return struck;
    }

    synchronized List<Fault> claim(String calledMethod, String calledPath) {
        if (remaining == 0 || !concerns(calledMethod, calledPath)) {
            return List.of();
        }
        remaining--;
        struck++;
        return faults;
    }

    private boolean concerns(String calledMethod, String calledPath) {
        return (method.equals("*") || method.equalsIgnoreCase(calledMethod))
                && path.match(calledPath).isPresent();
    }
}

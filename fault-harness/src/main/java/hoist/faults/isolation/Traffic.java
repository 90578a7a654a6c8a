package hoist.faults.isolation;

import hoist.quickstart.msp.SimulatedMsp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Requests as they were raised, at their times and whatever became of those before: who waits for an answer before the
 * next would not notice how long others wait.
 *
 * @param asked all of them
 * @param lag by how much the latest was raised later than planned
 */
record Traffic(List<Asked> asked, Duration lag) {

    /** Returns when the last was raised; its ticket need not be there. */
    static Traffic raise(Arrivals arrivals, List<SimulatedMsp> msps) throws InterruptedException {
        var began = System.nanoTime();
        var lag = 0L;
        var asked = new ArrayList<Asked>();
        for (var arrival : arrivals.inOrder()) {
            var late = System.nanoTime() - began - arrival.after().toNanos();
            if (late < 0) {
                TimeUnit.NANOSECONDS.sleep(-late);
                late = System.nanoTime() - began - arrival.after().toNanos();
            }
            lag = Math.max(lag, late);
            asked.add(Asked.now(msps.get(arrival.tenant())));
        }
        return new Traffic(List.copyOf(asked), Duration.ofNanos(lag));
    }
}

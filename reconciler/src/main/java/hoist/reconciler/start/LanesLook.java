package hoist.reconciler.start;

import java.util.Optional;

/** Whether an {@link Error}, so a defect of this build, keeps entries from their next step. They are tried again by themselves. */
record LanesLook(LaneMetrics lanes) implements Look {
    @Override
    public String at() {
        return "lanes";
    }

    @Override
    public Optional<String> trouble() {
        var defects = lanes.defects();
        return defects == 0
                ? Optional.empty()
                : Optional.of("an error of this build keeps " + defects + " entries from their next step; see the log");
    }
}

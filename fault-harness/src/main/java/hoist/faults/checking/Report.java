package hoist.faults.checking;

import java.time.Duration;
import java.util.List;

/**
 * What a check found.
 *
 * @param findings that no earlier check of this checker had
 * @param recovery from the end of the faults to the last thing that happened or had been missing; zero when nothing was
 * @param totals of the whole run so far
 */
public record Report(List<Finding> findings, Duration recovery, Totals totals) {
    public Report {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** The findings against one invariant. */
    public List<Finding> against(Invariant invariant) {
        return findings.stream()
                .filter(finding -> finding.invariant() == invariant)
                .toList();
    }
}

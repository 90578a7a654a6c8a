package hoist.halo;

import java.util.List;

/**
 * What a {@link HaloStartUpCheck} saw.
 *
 * @param findings what an operator must put right
 * @param fine what was looked at and is as it must be, each in a few words
 */
public record Examination(List<Finding> findings, List<String> fine) {
    public Examination {
        findings = List.copyOf(findings);
        fine = List.copyOf(fine);
    }
}

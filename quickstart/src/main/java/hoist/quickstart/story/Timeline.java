package hoist.quickstart.story;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.effects.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What happened at both vendors, in order, from a moment on. */
record Timeline(SimulatedMsp msp, Instant start) {

    /** A line for each effect on these subjects: tickets of Halo, requests and grants of idemeum. */
    List<String> lines(Set<Integer> tickets, Set<String> atIdemeum) {
        return Stream.concat(
                        msp.idemeum().effects().effects().stream()
                                .filter(effect -> atIdemeum.contains(effect.subject())),
                        msp.halo().effects().effects().stream()
                                .filter(effect -> tickets.stream()
                                        .anyMatch(ticket -> effect.subject().equals("" + ticket))))
                .sorted(Comparator.comparing(Effect::at))
                .map(this::line)
                .toList();
    }

    private String line(Effect effect) {
        return String.format(
                Locale.ROOT,
                "  %+9.1f ms  %-22s %s",
                Duration.between(start, effect.at()).toNanos() / 1e6,
                effect.kind(),
                effect.subject());
    }
}

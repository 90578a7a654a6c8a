package hoist.reconciler.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.attempt.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AttemptsProperties {
    private static final Instant LEASE = Instant.parse("2026-11-21T08:00:17Z");

    /** What stands at one offset of the facts topic: a number from 1 to 4 announced, or an earlier announcement withdrawn. */
    record Fact(int number, boolean withdraws, int announcement) {}

    @Property
    void theFirstAnnouncementOfTheHighestNumberHoldsTheStep(@ForAll("logs") List<Fact> log) {
        // When
        var attempts = fold(Attempts.NONE, log, 0);
        // Then
        var announced = IntStream.range(0, log.size())
                .filter(offset -> !log.get(offset).withdraws())
                .boxed()
                .toList();
        var highest =
                announced.stream().mapToInt(offset -> log.get(offset).number()).max();
        var first = announced.stream()
                .filter(offset -> log.get(offset).number() == highest.orElse(0))
                .findFirst();
        assertThat(attempts.holder()).isEqualTo(first.map(AttemptsProperties::id));
    }

    @Property
    void aSuffixOfTheLogFoldedAgainChangesNothing(
            @ForAll("logs") List<Fact> log, @ForAll @IntRange(max = 30) int from) {
        // Given
        var once = fold(Attempts.NONE, log, 0);
        // When
        var twice = fold(once, log, Math.min(from, log.size()));
        // Then
        assertThat(twice).isEqualTo(once);
    }

    @Property
    void announcementsCommute(@ForAll("logs") List<Fact> log, @ForAll @IntRange(max = 1_000) int seed) {
        // Given
        var offsets = IntStream.range(0, log.size())
                .filter(offset -> !log.get(offset).withdraws())
                .boxed()
                .collect(java.util.stream.Collectors.toList());
        // When
        var inOrder = announce(log, offsets);
        java.util.Collections.shuffle(offsets, new java.util.Random(seed));
        var shuffled = announce(log, offsets);
        // Then
        assertThat(shuffled).isEqualTo(inOrder);
    }

    @Property
    void whileAnAttemptMayBeUnderWayNobodyElseMayTry(@ForAll @IntRange(min = 1, max = 60) int seconds) {
        // Given
        var attempts = Attempts.NONE.announced(new Attempt("a", 1, 0, LEASE), 7);
        var now = LEASE.minusSeconds(30).plusSeconds(seconds);
        // When
        var standing = attempts.standing(now);
        // Then
        assertThat(standing)
                .isEqualTo(now.isBefore(LEASE) ? new Standing.Leased(LEASE) : new Standing.InDoubt(1, 1, LEASE));
    }

    @Provide
    Arbitrary<List<Fact>> logs() {
        var fact = net.jqwik.api.Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(0, 29))
                .as(Fact::new);
        return fact.list().ofMaxSize(30);
    }

    private static Attempts fold(Attempts attempts, List<Fact> log, int from) {
        var folded = attempts;
        for (var offset = from; offset < log.size(); offset++) {
            var fact = log.get(offset);
            if (!fact.withdraws()) {
                folded = folded.announced(attempt(fact, offset), offset);
            } else if (fact.announcement() < offset) { // within the topic a withdrawal follows what it withdraws
                folded = folded.withdrawn(id(fact.announcement()));
            }
        }
        return folded;
    }

    private static Attempts announce(List<Fact> log, List<Integer> offsets) {
        var attempts = Attempts.NONE;
        for (int offset : offsets) {
            attempts = attempts.announced(attempt(log.get(offset), offset), offset);
        }
        return attempts;
    }

    private static Attempt attempt(Fact fact, int offset) {
        return new Attempt(id(offset), fact.number(), 0, LEASE);
    }

    private static String id(int offset) {
        return "attempt-" + offset;
    }
}

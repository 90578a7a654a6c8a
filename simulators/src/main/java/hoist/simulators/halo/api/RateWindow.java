package hoist.simulators.halo.api;

import hoist.simulators.http.Answer;
import hoist.simulators.http.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the calls of a rolling window and refuses those beyond its limit; refused calls do not count. */
final class RateWindow {

    private final Clock clock;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private RateLimit limit;

    RateWindow(Clock clock, RateLimit limit) {
        this.clock = clock;
        this.limit = limit;
    }

    synchronized void limit(RateLimit value) {
        limit = value;
        calls.clear();
    }

    synchronized void count() {
        if (limit.calls() == Integer.MAX_VALUE) {
            return;
        }
        Instant now = clock.instant();
        Instant oldest = now.minus(limit.window());
        while (!calls.isEmpty() && !calls.getFirst().isAfter(oldest)) {
            calls.removeFirst();
        }
        if (calls.size() >= limit.calls()) {
            throw new Refused(tooMany(calls.isEmpty() ? limit.window() : Duration.between(oldest, calls.getFirst())));
        }
        calls.addLast(now);
    }

    private Answer tooMany(Duration untilFree) {
        String text = "Rate Limit Reached - %d Requests per rolling %s window"
                .formatted(limit.calls(), inWords(limit.window()));
        Answer answer = Answer.json(429, text);
        return switch (limit.retryAfter()) {
            case SENT -> answer.withHeader("Retry-After", String.valueOf(Math.max(1, untilFree.toSeconds() + 1)));
            case ABSENT -> answer;
        };
    }

    private static String inWords(Duration window) {
        return window.toSecondsPart() == 0 && !window.isZero()
                ? window.toMinutes() + " minute"
                : window.toSeconds() + " second";
    }
}

package hoist.reconciler.lane;

import hoist.reconciler.Acts;
import hoist.reconciler.GaveWay;
import hoist.reconciler.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One step on its virtual thread: the action, then the wait for what it told. Whatever is thrown, the breaker hears of it
 * once and {@code ended} is called once.
 */
final class StepRun<S, A> implements Runnable {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** How the step ended, in a word for the metrics, and until when its entry pauses. */
    private record End(String outcome, Optional<Instant> notBefore) {}

    /** Called when the step has ended and what it told came back. */
    interface Ended {
        void ended(String entry, int facts, Optional<Instant> notBefore);
    }

    private final Entries.Started<S, A> step;
    private final LaneTurn<S> turn;
    private final Acts<S, A> acts;
    private final Breaker breaker;
    private final Breaker.Gate gate;
    private final Duration retryAfter;
    private final LaneObserver observer;
    private final Clock clock;
    private final Ended ended;

    StepRun(
            Entries.Started<S, A> step,
            LaneTurn<S> turn,
            Acts<S, A> acts,
            Breaker breaker,
            Breaker.Gate gate,
            Duration retryAfter,
            LaneObserver observer,
            Clock clock,
            Ended ended) {
        this.step = step;
        this.turn = turn;
        this.acts = acts;
        this.breaker = breaker;
        this.gate = gate;
        this.retryAfter = retryAfter;
        this.observer = observer;
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    public void run() {
        var started = System.nanoTime();
        Optional<Instant> notBefore = Optional.empty();
        try {
            var end = act();
            notBefore = end.notBefore();
            observer.stepEnded(turn.tenant(), action(), end.outcome(), Duration.ofNanos(System.nanoTime() - started));
            turn.tellWhatGaveWay();
            turn.awaitFolds();
        } catch (GaveWay e) {
            // Kafka is out of reach while stopping: the attempt stays, and is looked up after its lease.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.ended(turn.entry(), turn.facts(), notBefore);
        }
    }

    private End act() throws InterruptedException {
        Outcome outcome;
        try {
            outcome = Objects.requireNonNull(acts.act(turn, step.act().action()), "an action came to no outcome");
        } catch (GaveWay e) {
            breaker.leave(gate);
            return new End("gave-way", after(retryAfter));
        } catch (InterruptedException e) {
            breaker.leave(gate);
            throw e;
        } catch (Throwable e) { // an Error of one step must not take the tenant's lane down
            breaker.leave(gate);
            observer.stepFailed(turn.tenant(), turn.entry(), action(), e);
            return new End("failed", after(AFTER_FAILURE));
        }
        if (gate != Breaker.Gate.NOT_NEEDED) {
            breaker.report(outcome);
        }
        return endOf(outcome);
    }

    private End endOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Told told -> new End("told", Optional.empty());
            case Outcome.LookAgain look -> new End("look-again", Optional.of(look.at()));
            case Outcome.VendorTrouble trouble -> new End("vendor-trouble", after(retryAfter));
        };
    }

    private Optional<Instant> after(Duration pause) {
        return Optional.of(clock.instant().plus(pause));
    }

    private String action() {
        return step.act().action().getClass().getSimpleName();
    }
}

package hoist.reconciler.lane;

import hoist.reconciler.Acts;
import hoist.reconciler.GaveWay;
import hoist.reconciler.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One step on its virtual thread: the action, then the wait for what it told. Whatever is thrown, the breaker hears of it
 * once and {@code ended} is called once.
 */
final class StepRun<S, A> implements Runnable {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** How the step ended: a word for the metrics, and what follows for its entry. */
    private record End(String outcome, Aftermath aftermath) {}

    /** Called when the step has ended and what it told came back. */
    interface Ended {
        void ended(String entry, int facts, Aftermath aftermath);
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
        var aftermath = Aftermath.NONE;
        try {
            var end = act();
            aftermath = end.aftermath();
            observer.stepEnded(turn.tenant(), action(), end.outcome(), Duration.ofNanos(System.nanoTime() - started));
            turn.tellWhatGaveWay();
            turn.awaitFolds();
        } catch (GaveWay e) {
            // Kafka is out of reach while stopping: the attempt stays, and is looked up after its lease.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            aftermath = failed(e);
        } finally {
            ended.ended(turn.entry(), turn.facts(), aftermath);
        }
    }

    private End act() throws InterruptedException {
        Outcome outcome;
        try {
            outcome = Objects.requireNonNull(acts.act(turn, step.act().action()), "an action came to no outcome");
        } catch (GaveWay e) {
            breaker.leave(gate);
            return new End("gave-way", Aftermath.pause(after(retryAfter)));
        } catch (InterruptedException e) {
            breaker.leave(gate);
            throw e;
        } catch (Throwable e) { // an Error of one step must not take the tenant's lane down
            breaker.leave(gate);
            return new End("failed", failed(e));
        }
        if (gate != Breaker.Gate.NOT_NEEDED) {
            breaker.report(outcome);
        }
        return endOf(outcome);
    }

    private End endOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Told told -> new End("told", Aftermath.NONE);
            case Outcome.LookAgain look -> new End("look-again", Aftermath.pause(look.at()));
            case Outcome.VendorTrouble trouble -> new End("vendor-trouble", Aftermath.pause(after(retryAfter)));
        };
    }

    /** What was announced stays in doubt; the entry counts as stuck until a step of it ends well. */
    private Aftermath failed(Throwable failure) {
        observer.judgeTrust(failure);
        observer.stepFailed(turn.tenant(), turn.entry(), action(), failure);
        return Aftermath.failure(after(AFTER_FAILURE), failure);
    }

    private Instant after(Duration pause) {
        return clock.instant().plus(pause);
    }

    private String action() {
        return step.act().action().getClass().getSimpleName();
    }
}

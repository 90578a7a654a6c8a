package hoist.simulators.effects;

import hoist.simulators.path.PathPattern;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * All that a simulated vendor did and was asked, in order; nothing is ever taken out.
 *
 * <p>A call is in the log before its answer leaves, so whoever has the answer finds both the call and its effects here.
 */
public final class EffectLog {

    private final Clock clock;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    public EffectLog(Clock clock) {
        this.clock = clock;
    }

    /** Notes something that was done just now. */
    public synchronized Effect effect(String kind, String subject, Map<String, String> details) {
        Effect effect = new Effect(nextNumber(), clock.instant(), kind, subject, details);
        effects.add(effect);
        return effect;
    }

    /** Notes something that was done just now, with nothing more to say. */
    public Effect effect(String kind, String subject) {
        return effect(kind, subject, Map.of());
    }

    /** Notes a call that came in at that time and is about to be answered, or dropped. */
    public synchronized Call call(Instant at, String method, String path, int status) {
        Call call = new Call(nextNumber(), at, method, path, status);
        calls.add(call);
        return call;
    }

    /** Everything done so far. */
    public synchronized List<Effect> effects() {
        return List.copyOf(effects);
    }

    /**
     * What was done after something, for those who look often.
     *
     * @param number of the last effect or call that is known already; 0 for none
     */
    public synchronized List<Effect> effectsAfter(long number) {
        return List.copyOf(after(effects, Effect::number, number));
    }

    /**
     * The calls after something, likewise.
     *
     * @param number of the last effect or call that is known already; 0 for none
     */
    public synchronized List<Call> callsAfter(long number) {
        return List.copyOf(after(calls, Call::number, number));
    }

    /** Everything done of one kind. */
    public List<Effect> effects(String kind) {
        return effects().stream().filter(effect -> effect.kind().equals(kind)).toList();
    }

    /** Everything of one kind done to one subject. */
    public List<Effect> effects(String kind, String subject) {
        return effects(kind).stream()
                .filter(effect -> effect.subject().equals(subject))
                .toList();
    }

    /** How many effects of a kind there are. */
    public int count(String kind) {
        return effects(kind).size();
    }

    /** Every call so far. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The calls to a path, for example {@code calls("POST", "/tickets/*")}; method {@code *} is any. */
    public List<Call> calls(String method, String path) {
        PathPattern pattern = PathPattern.of(path);
        return calls().stream()
                .filter(call -> method.equals("*") || method.equalsIgnoreCase(call.method()))
                .filter(call -> pattern.match(call.path()).isPresent())
                .toList();
    }

    private static <T> List<T> after(List<T> log, ToLongFunction<T> numberOf, long number) {
        int from = log.size();
        while (from > 0 && numberOf.applyAsLong(log.get(from - 1)) > number) {
            from--;
        }
        return log.subList(from, log.size());
    }

    private long nextNumber() {
        return effects.size() + calls.size() + 1L;
    }
}

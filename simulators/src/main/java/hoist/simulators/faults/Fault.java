package hoist.simulators.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One thing that goes wrong with a call. Where several strike at one moment, they do so in the order given. */
public sealed interface Fault {

    /** When it strikes. */
    Moment moment();

    /** Time passes. */
    record Delay(Moment moment, Duration duration) implements Fault {}

    /** The connection is closed without an answer. */
    record Drop(Moment moment) implements Fault {
        public Drop {
            beforeTheAnswer(moment);
        }
    }

    /** Another answer than the vendor's own; before apply it also means that nothing is done. */
    record AnswerWith(Moment moment, int status, Map<String, String> headers, String body) implements Fault {
        public AnswerWith {
            beforeTheAnswer(moment);
            headers = Map.copyOf(headers);
        }
    }

    /** The vendor's own answer breaks off half way. */
    record CutAnswer() implements Fault {
        @Override
        public Moment moment() {
            return Moment.AFTER_APPLY;
        }
    }

    /** Something of the test's own, for example killing the caller's process. */
    record Hook(Moment moment, Runnable action) implements Fault {}

    private static void beforeTheAnswer(Moment moment) {
        if (moment == Moment.AFTER_ANSWER) {
            throw new IllegalArgumentException("moment AFTER_ANSWER is too late to withhold or change an answer;"
                    + " use BEFORE_APPLY or AFTER_APPLY");
        }
    }

    /** Slow, then all goes well. */
    static Fault latency(Duration duration) {
        return new Delay(Moment.BEFORE_APPLY, duration);
    }

    /** Done at once, answered late. */
    static Fault slowAnswer(Duration duration) {
        return new Delay(Moment.AFTER_APPLY, duration);
    }

    /** Not done, and no answer. */
    static Fault dropBeforeApply() {
        return new Drop(Moment.BEFORE_APPLY);
    }

    /** Done, but no answer. */
    static Fault dropAfterApply() {
        return new Drop(Moment.AFTER_APPLY);
    }

    /** Not done; this instead. */
    static Fault answer(int status, String contentType, String body) {
        return new AnswerWith(Moment.BEFORE_APPLY, status, Map.of("Content-Type", contentType), body);
    }

    /** An error page of a web server or proxy, for example 500, 502 or 504. Use AFTER_APPLY for "done, but told so". */
    static Fault errorPage(int status, Moment moment) {
        String page = "<!DOCTYPE html><html><head><title>" + status + "</title></head><body><h1>" + status
                + " Server Error</h1><hr>gateway</body></html>";
        return new AnswerWith(moment, status, Map.of("Content-Type", "text/html; charset=utf-8"), page);
    }

    /** An error page instead of doing anything. */
    static Fault errorPage(int status) {
        return errorPage(status, Moment.BEFORE_APPLY);
    }

    /** 429 that does not say for how long. */
    static Fault tooManyRequests() {
        return answer(429, "application/json", "{\"error\":\"too many requests\"}");
    }

    /** 429 with Retry-After in whole seconds. */
    static Fault tooManyRequests(Duration retryAfter) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Retry-After", String.valueOf(retryAfter.toSeconds()));
        return new AnswerWith(Moment.BEFORE_APPLY, 429, headers, "{\"error\":\"too many requests\"}");
    }

    /** Done, but answered 200 with a body that is no JSON. */
    static Fault garbage() {
        return new AnswerWith(
                Moment.AFTER_APPLY, 200, Map.of("Content-Type", "application/json"), "{\"id\": \u0000\u0007nonsense");
    }

    /** Done, but the answer breaks off half way. */
    static Fault cutAnswer() {
        return new CutAnswer();
    }

    /** Runs before anything is done. */
    static Fault beforeApply(Runnable action) {
        return new Hook(Moment.BEFORE_APPLY, action);
    }

    /** Runs when it is done, but not yet answered. */
    static Fault afterApply(Runnable action) {
        return new Hook(Moment.AFTER_APPLY, action);
    }

    /** Runs when the answer has left. */
    static Fault afterAnswer(Runnable action) {
        return new Hook(Moment.AFTER_ANSWER, action);
    }
}

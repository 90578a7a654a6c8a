package hoist.ingest.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a call was refused, as RFC 9457 (problem details) says it.
 *
 * @param status HTTP status
 * @param reason what is wrong, one sentence; never a value that was sent
 * @param cure what to do about it, one sentence
 * @param field the member of the body, e.g. {@code customer.displayName}, or the header that is wrong
 * @param retryAfter when to try again, if trying again can help; sent as {@code Retry-After} in whole seconds
 */
public record Problem(
        HttpStatus status,
        String reason,
        String cure,
        @Nullable String field,
        @Nullable Duration retryAfter) {

    /** A problem of the whole call. */
    public static Problem of(HttpStatus status, String reason, String cure) {
        return new Problem(status, reason, cure, null, null);
    }

    /** The same problem of one member or header. */
    public Problem at(String where) {
        return new Problem(status, reason, cure, where.isEmpty() ? null : where, retryAfter);
    }

    /** The same problem, passing by then. */
    public Problem retryAfter(Duration time) {
        return new Problem(status, reason, cure, field, time);
    }

    /** As an exception, for the one place that answers. */
    public Refusal refusal() {
        return new Refusal(this);
    }

    /** The members of the problem's JSON. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", reason + " " + cure);
        if (field != null) {
            members.put("field", field);
        }
        members.put("reason", reason);
        members.put("cure", cure);
        return members;
    }
}

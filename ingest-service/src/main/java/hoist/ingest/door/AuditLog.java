package hoist.ingest.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line for every call, accepted or refused, also by the server itself: who, what, and what became of it. Never a
 * value from a body, a query or a credential.
 */
final class AuditLog extends ValveBase implements AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("hoist.ingest.audit");
    private static final int MOST_IDS = 20;
    /** Of a value, in characters: a sender's id of 128 with its tenant or index. */
    private static final int LONGEST = 256;
    /** A line's values stand in quotes, so what is in them has none. */
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x21-\\x7e]|[\"\\\\]");

    AuditLog() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanoseconds) {
        int status = response.getStatus();
        AuditEntry entry = AuditEntry.of(request);
        LoggingEventBuilder line = LOG.atLevel(status >= 500 ? Level.WARN : Level.INFO)
                .addKeyValue("method", printable(request.getMethod()))
                .addKeyValue("route", printable(request.getDecodedRequestURI()))
                .addKeyValue("statusCode", status)
                .addKeyValue("milliseconds", nanoseconds / 1_000_000);
        withLeftAside(entry, withEvents(entry, withCaller(entry, line))).log(status < 400 ? "accepted" : "refused");
    }

    private static LoggingEventBuilder withCaller(AuditEntry entry, LoggingEventBuilder line) {
        Caller caller = entry.caller();
        return caller == null ? withStranger(entry, line) : withCaller(caller, line);
    }

    private static LoggingEventBuilder withStranger(AuditEntry entry, LoggingEventBuilder line) {
        TokenFlaw flaw = entry.flaw();
        LoggingEventBuilder presented = with("credential", entry.presented(), line);
        return with("address", entry.address(), with("flaw", flaw == null ? null : flaw.word(), presented));
    }

    private static LoggingEventBuilder with(String key, @Nullable String value, LoggingEventBuilder line) {
        return value == null ? line : line.addKeyValue(key, printable(value));
    }

    private static LoggingEventBuilder withCaller(Caller caller, LoggingEventBuilder line) {
        return line.addKeyValue("tenant", caller.tenant())
                .addKeyValue("client", caller.client())
                .addKeyValue("credential", caller.credential());
    }

    private static LoggingEventBuilder withEvents(AuditEntry entry, LoggingEventBuilder line) {
        List<String> ids = entry.eventIds();
        return ids.isEmpty() ? line : line.addKeyValue("events", ids.size()).addKeyValue("eventId", first(ids));
    }

    private static String first(List<String> ids) {
        return ids.stream().limit(MOST_IDS).map(AuditLog::printable).collect(Collectors.joining(","));
    }

    private static LoggingEventBuilder withLeftAside(AuditEntry entry, LoggingEventBuilder line) {
        return entry.leftAside() == 0 ? line : line.addKeyValue("leftAside", entry.leftAside());
    }

    /** What a caller sent, so that it can neither end the line or a value in it nor grow without limit. */
    private static String printable(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return NOT_PRINTABLE.matcher(start).replaceAll("?");
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // No request attribute of the access log's is read here.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}

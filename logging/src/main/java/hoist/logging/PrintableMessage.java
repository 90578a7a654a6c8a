package hoist.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.stream.Collectors;

/** Logback's {@code %msg}. */
public final class PrintableMessage extends MessageConverter {
    /** Why a start failed is told on several lines: its words are ours and the settings', and a person reads them. */
    private static final String WHY_THE_START_FAILED =
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        var message = super.convert(event);
        return WHY_THE_START_FAILED.equals(event.getLoggerName())
                ? message.lines().map(Printable::text).collect(Collectors.joining("\n"))
                : Printable.text(message);
    }
}

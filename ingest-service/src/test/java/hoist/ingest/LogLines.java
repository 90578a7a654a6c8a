package hoist.ingest;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged meanwhile: messages, keys and what was thrown. */
final class LogLines extends AppenderBase<ILoggingEvent> {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    static LogLines collect() {
        LogLines appender = new LogLines();
        appender.setName("test");
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(appender);
        appender.start();
        return appender;
    }

    /** Collected until now; a call's audit line comes after its answer. */
    List<String> soFar() {
        return List.copyOf(lines);
    }

    List<String> stopped() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(this);
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        lines.add(event.getFormattedMessage() + " " + event.getKeyValuePairs() + " "
                + (thrown == null ? "" : thrown.getMessage()));
    }
}

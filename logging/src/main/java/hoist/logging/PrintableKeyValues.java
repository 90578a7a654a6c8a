package hoist.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/** Logback's {@code %kvp}: {@code key="value"}; a quotation mark in a value ends no value. */
public final class PrintableKeyValues extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of()).stream()
                .map(pair -> Printable.text(pair.key) + "=\"" + value(pair) + "\"")
                .collect(Collectors.joining(" "));
    }

    private static String value(KeyValuePair pair) {
        return Printable.text(String.valueOf(pair.value)).replace("\"", "\\\"");
    }
}

package hoist.cli.timeline;

import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.Scope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A clause that grows by what is known. */
record Clause(String text) {
    static Clause of(String text) {
        return new Clause(text);
    }

    /** Goes on with this, if there is a value. */
    Clause and(String before, @Nullable Object value) {
        return value == null || String.valueOf(value).isBlank() ? this : new Clause(text + before + value);
    }

    static String word(Decision decision) {
        return switch (decision) {
            case APPROVED -> "approved";
            case DENIED -> "denied";
        };
    }

    static String verb(Decision decision) {
        return switch (decision) {
            case APPROVED -> "approve";
            case DENIED -> "deny";
        };
    }

    static @Nullable String word(Channel channel) {
        return channel == Channel.UNKNOWN ? null : lower(channel);
    }

    static @Nullable String word(Scope scope) {
        return switch (scope) {
            case USER -> "this user";
            case TENANT -> "all of the customer";
            case ALL_CUSTOMERS -> "all customers";
            case UNKNOWN -> null;
        };
    }

    /** {@code TICKET_CLOSED} becomes {@code ticket closed}. */
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

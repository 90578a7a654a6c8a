package hoist.quickstart.live;

import hoist.schemas.Envelope;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianTicketClosed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a technician's JIT accounts at one customer, for people at the terminal of the first run.
 *
 * @param steps what happened since they were last all off, in words, in order
 */
record AccountProgress(String technicianEmail, String customerDisplayName, List<String> steps) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    AccountProgress {
        steps = List.copyOf(steps);
    }

    /** Nothing known yet. */
    static AccountProgress of(String technicianEmail, String customerDisplayName) {
        return new AccountProgress(technicianEmail, customerDisplayName, List.of());
    }

    /** After this record; empty when it tells a person nothing new. */
    Optional<AccountProgress> after(Envelope record) {
        return switch (record.body()) {
            case JitAccountGranted granted -> then("granted" + until(granted.getExpiresAt()));
            case JitDisableRequested _ -> then("disable asked for");
            case TechnicianTicketClosed closed -> then("ticket " + closed.getTicketId() + " closed");
            case JitHeld held -> then("stays on: ticket " + held.getOpenTicketId() + " is open");
            case JitDisabled off -> then("off, %s".formatted(took(off)));
            case JitDisableStuck stuck -> then("STILL ON: " + stuck.getReason() + ": " + stuck.getDetail());
            case JitAccountEnded ended when !isOff() -> then("ended" + because(ended.getCause()));
            default -> Optional.empty();
        };
    }

    /** For example {@code JIT account of nik@nikpot.com for Demo PAM tenant → granted → ticket 7 closed → off, 0.1 s after}. */
    String line() {
        return "JIT account of " + technicianEmail + " for " + customerDisplayName + " → " + String.join(" → ", steps);
    }

    private Optional<AccountProgress> then(String step) {
        var more = isOff() ? new ArrayList<String>() : new ArrayList<>(steps);
        more.add(step);
        return Optional.of(new AccountProgress(technicianEmail, customerDisplayName, more));
    }

    private boolean isOff() {
        return !steps.isEmpty()
                && (steps.getLast().startsWith("off") || steps.getLast().startsWith("ended"));
    }

    private static String took(JitDisabled off) {
        var seconds = String.format(Locale.ROOT, "%.1f s after ", off.getSecondsFromCause());
        return seconds + what(off.getCause());
    }

    private static String what(DisableCause cause) {
        return switch (cause) {
            case ASKED_FOR -> "somebody asked";
            case TICKET_CLOSED -> "its last ticket was closed";
            case LIFE_ENDED -> "the end of its life";
            case TECHNICIAN_LEFT -> "the technician left";
            case OTHER -> "it had to be";
        };
    }

    private static String until(@Nullable Instant end) {
        return end == null ? "" : " until " + TIME.format(end);
    }

    private static String because(@Nullable String cause) {
        return cause == null ? "" : " (" + cause + ")";
    }
}

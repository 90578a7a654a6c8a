package hoist.jit.account;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.schemas.Envelope;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableUnanswered;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianLeft;
import hoist.schemas.jit.TechnicianTicketClosed;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Which entry a record concerns, and what it makes of it. */
public final class AccountRecords {
    private AccountRecords() {}

    /** The account's key, or {@link Reconciliation#TENANT_WIDE} for somebody who left; empty when it is about neither. */
    public static Optional<String> entryOf(SpecificRecord record) {
        return switch (record) {
            case JitEvent event
            when event.getBody() instanceof TechnicianLeft -> Optional.of(Reconciliation.TENANT_WIDE);
            case JitFact fact when !concernsAnAccount(fact) -> Optional.empty();
            default -> Spellings.keyIn(record).map(AccountKey::text);
        };
    }

    /**
     * The entry's state with this record in it.
     *
     * @param before null while nothing is known
     */
    public static AccountState fold(@Nullable AccountState before, SpecificRecord record, LogPosition position) {
        return switch (record) {
            case JitEvent event
            when event.getBody() instanceof TechnicianLeft ->
                new AccountState.OfTenant(leavers(before, Envelope.of(event), event.getTechnicianEmail()));
            default -> new AccountState.OfAccount(AccountFold.fold(ledger(before), record, position));
        };
    }

    private static Leavers leavers(@Nullable AccountState before, Envelope at, String technician) {
        var known = before instanceof AccountState.OfTenant(var leavers) ? leavers : Leavers.NONE;
        return known.and(technician, new Leavers.Left(at.eventId(), at.receivedAt()));
    }

    private static @Nullable AccountLedger ledger(@Nullable AccountState before) {
        return before instanceof AccountState.OfAccount(var ledger) ? ledger : null;
    }

    private static boolean concernsAnAccount(JitFact fact) {
        return switch (fact.getBody()) {
            case DisableAttempted _,
                    DisableWithdrawn _,
                    DisableUnanswered _,
                    JitDisabled _,
                    JitHeld _,
                    JitDisableStuck _,
                    TechnicianTicketClosed _ -> true;
            default -> false;
        };
    }
}

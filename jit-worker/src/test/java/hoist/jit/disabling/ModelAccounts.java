package hoist.jit.disabling;

import hoist.jit.account.Events;
import hoist.schemas.jit.JitEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts as they really are, whatever was told of them. */
final class ModelAccounts {
    /** One account. */
    static final class Account {
        final String id;
        final Instant givenAt;
        final @Nullable Instant expiresAt;

        @Nullable
        Instant toldAt;

        boolean on = true;

        Account(String id, Instant givenAt, @Nullable Instant expiresAt) {
            this.id = id;
            this.givenAt = givenAt;
            this.expiresAt = expiresAt;
        }

        /** idemeum's webhook, now; the source may tell it again. */
        JitEvent told(Instant now) {
            if (toldAt == null) {
                toldAt = now;
            }
            return Events.granted(id, givenAt, now, expiresAt, Events.TICKET);
        }

        /** By rule J3 with the usual lives. */
        Instant end() {
            var heard = toldAt == null ? givenAt : toldAt;
            var end = expiresAt == null ? heard.plusSeconds(4 * 3600) : expiresAt;
            return end.isBefore(heard.plusSeconds(12 * 3600)) ? end : heard.plusSeconds(12 * 3600);
        }
    }

    final List<Account> all = new ArrayList<>();

    Account give(Instant now, @Nullable Instant expiresAt) {
        var account = new Account("g" + all.size(), now, expiresAt);
        all.add(account);
        return account;
    }

    void disableAll() {
        all.forEach(account -> account.on = false);
    }
}

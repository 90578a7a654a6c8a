package hoist.jit.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for the accounts to be disabled (rule J1).
 *
 * @param receivedAt when ingest first accepted it
 * @param ticketId the Halo ticket it was asked for in, when told
 * @param client name of the credential that came with the call
 */
public record Ask(Instant receivedAt, @Nullable Long ticketId, String client) {
    Ask toldAlso(Ask other) {
        return other.receivedAt.isBefore(receivedAt) ? other : this;
    }
}

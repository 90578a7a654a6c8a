package hoist.jit.ticket;

import java.time.Instant;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A fact's body with what its envelope has to say beyond the ledger's entry: {@link TicketWatch#fact} unwraps it. In the
 * log there is the body alone.
 *
 * @param account whom it is about; empty when it is about the ticket
 * @param at when it was seen
 */
public record Observation(SpecificRecord body, Optional<Account> account, Instant at) implements SpecificRecord {
    /** About an account. */
    public static Observation of(SpecificRecord body, Account account, Instant at) {
        return new Observation(body, Optional.of(account), at);
    }

    /** About a ticket. */
    public static Observation of(SpecificRecord body, Instant at) {
        return new Observation(body, Optional.empty(), at);
    }

    @Override
    public void put(int field, Object value) {
        body.put(field, value);
    }

    @Override
    public Object get(int field) {
        return body.get(field);
    }

    @Override
    public Schema getSchema() {
        return body.getSchema();
    }

    /** No value of a record. */
    @Override
    public String toString() {
        return "Observation[" + getSchema().getName() + ", " + at + "]";
    }
}

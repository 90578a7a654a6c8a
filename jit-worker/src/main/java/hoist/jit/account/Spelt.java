package hoist.jit.account;

import hoist.schemas.jit.JitFact;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A fact's body with customer and technician as its {@link JitFact} is to spell them, for people: the ledger's entry has
 * them folded. In the log there is the body alone.
 */
public record Spelt(SpecificRecord body, Spelling spelling) implements SpecificRecord {
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
}

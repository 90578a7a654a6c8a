package hoist.vendor;

/** What a call does at the vendor; only a write can be left in doubt. */
public enum Effect {
    /** Changes nothing. */
    READ,
    /** Changes something, so that repeating it matters. */
    WRITE;

    /** What a failure of unknown outcome means: a read is simply repeated. */
    public Again indefinite() {
        return this == WRITE ? new Again.InDoubt() : Again.Later.ANY_TIME;
    }
}

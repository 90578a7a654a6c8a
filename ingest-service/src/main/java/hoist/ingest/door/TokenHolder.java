package hoist.ingest.door;

/** Whose a bearer token is. Why it is nobody's, the audit line is told, and nobody outside. */
public sealed interface TokenHolder {
    /** Who was given it and is still there, with what both the token and the tenant's file allow now. */
    record Known(Caller caller) implements TokenHolder {}

    /** Nobody may come in by it. */
    record Nobody(TokenFlaw flaw) implements TokenHolder {}
}

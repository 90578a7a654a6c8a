package hoist.ingest.decision;

/**
 * What approve and deny take.
 *
 * @param acceptPlainJson also {@code application/json}, beside idemeum's own content type
 */
public record DecisionSettings(boolean acceptPlainJson) {}

package hoist.simulators.idemeum;

/** What became of a decision that someone handed in. */
public sealed interface DecisionResult {

    /** It counts. */
    record Applied(ElevationRequest request) implements DecisionResult {}

    /** The request had been decided the same way before; nothing changed. */
    record AlreadySo(ElevationRequest request) implements DecisionResult {}

    /** The request had been decided the other way before; nothing changed. */
    record DecidedOtherwise(ElevationRequest request) implements DecisionResult {}

    /** The request had expired before; nothing changed. */
    record TooLate(ElevationRequest request) implements DecisionResult {}

    /** There is no such request. */
    record UnknownRequest() implements DecisionResult {}
}

package hoist.ingest.door;

/** Whether a credential is known. Why it is not, nobody outside is told. */
sealed interface Recognition {
    record Known(Caller caller) implements Recognition {}

    record Unknown() implements Recognition {}
}

package hoist.ingest.door;

/** Whose bodies an endpoint takes. */
enum Sender {
    /** Producers of events, and methods that are set up in Halo: bodies as this service documents them. */
    PRODUCER,
    /** Halo's own webhooks, whose form is Halo's; see {@link SentByHalo}. */
    HALO
}

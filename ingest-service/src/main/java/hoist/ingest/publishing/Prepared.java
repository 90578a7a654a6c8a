package hoist.ingest.publishing;

/** Whether Kafka and the schema registry were reached and prepared since the start. */
interface Prepared {
    boolean isDone();
}

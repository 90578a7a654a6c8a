package hoist.faults.proxy;

/** What a link knows of what it carries. */
enum Protocol {
    /** Bytes. */
    ANY,
    /** Kafka's requests and answers. */
    KAFKA
}

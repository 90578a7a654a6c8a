package hoist.faults.plant;

/** What a process of the pipeline is there for. */
public enum Role {
    BROKER,
    REGISTRY,
    INGEST,
    TICKET_WORKER,
    APPROVAL_WORKER,
    JIT_WORKER
}

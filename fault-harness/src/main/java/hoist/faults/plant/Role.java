package hoist.faults.plant;

import java.util.Locale;

/** What a process of the pipeline is there for. */
public enum Role {
    BROKER,
    REGISTRY,
    INGEST,
    TICKET_WORKER,
    APPROVAL_WORKER,
    JIT_WORKER;

    /** Whether it is one of the services that the build makes. */
    public boolean isService() {
        return switch (this) {
            case BROKER, REGISTRY -> false;
            case INGEST, TICKET_WORKER, APPROVAL_WORKER, JIT_WORKER -> true;
        };
    }

    /** Whether it is one of the services that keep a ledger and call vendors. */
    public boolean isWorker() {
        return isService() && this != INGEST;
    }

    /** For example {@code ticket-worker}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

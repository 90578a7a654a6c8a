package hoist.quickstart;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where everything listens, all on the loopback address.
 *
 * @param data the directory of this run
 * @param offset added to every port
 */
public record Places(Path data, int offset) {
    private static final int INGEST = 8080;
    private static final int REGISTRY = 8081;
    private static final int REGISTRY_HEALTH = 8082;
    private static final int INGEST_HEALTH = 8090;
    private static final int TICKET_WORKER = 8091;
    private static final int APPROVAL_WORKER = 8092;
    private static final int JIT_WORKER = 8093;
    private static final int HALO = 8101;
    private static final int IDEMEUM = 8102;
    private static final int BROKER = 9092;
    private static final int CONTROLLER = 9093;

    int ingest() {
        return INGEST + offset;
    }

    int ingestHealth() {
        return INGEST_HEALTH + offset;
    }

    int ticketWorker() {
        return TICKET_WORKER + offset;
    }

    int approvalWorker() {
        return APPROVAL_WORKER + offset;
    }

    int jitWorker() {
        return JIT_WORKER + offset;
    }

    int halo() {
        return HALO + offset;
    }

    int idemeum() {
        return IDEMEUM + offset;
    }

    URI ingestUrl() {
        return URI.create("http://127.0.0.1:" + ingest());
    }

    Path tenants() {
        return data.resolve("tenants");
    }

    Path vendors() {
        return data.resolve("vendors");
    }

    LocalBroker broker() {
        return LocalBroker.in(data.resolve("broker"), BROKER + offset, CONTROLLER + offset);
    }

    LocalRegistry registry() {
        return LocalRegistry.in(data.resolve("registry"), REGISTRY + offset, REGISTRY_HEALTH + offset);
    }

    /** @throws IllegalStateException that names the port somebody else listens on */
    void requireFreePorts() {
        Ports.requireFree(ingest(), "the ingest-service");
        Ports.requireFree(ingestHealth(), "the ingest-service's health");
        Ports.requireFree(ticketWorker(), "the ticket-worker");
        Ports.requireFree(approvalWorker(), "the approval-worker");
        Ports.requireFree(jitWorker(), "the jit-worker");
        Ports.requireFree(halo(), "the simulated HaloPSA");
        Ports.requireFree(idemeum(), "the simulated idemeum");
    }
}

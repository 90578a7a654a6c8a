package hoist.ingest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A registry that answers every call with one status, refuses schemas, or lets calls wait. */
final class TestRegistry implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicBoolean incompatible = new AtomicBoolean();

    private final AtomicReference<String> hanging = new AtomicReference<>("nowhere");
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    TestRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().contains(hanging.get())) {
                asked.countDown();
                waitUntilLetGo();
            }
            exchange.sendResponseHeaders(statusOf(exchange.getRequestURI().getPath()), -1);
            exchange.close();
        });
        server.start();
    }

    private int statusOf(String path) {
        if (!incompatible.get() || !path.contains("/subjects/")) {
            return status.get();
        }
        return path.endsWith("/versions") ? 409 : 404; // refused, and not there either
    }

    private void waitUntilLetGo() {
        try {
            letGo.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on a call whose path contains this is not answered. */
    void hangingAt(String path) {
        hanging.set(path);
    }

    boolean isAskedAndHangs() {
        return asked.getCount() == 0;
    }

    void letGo() {
        letGo.countDown();
    }

    TestRegistry answering(int newStatus) {
        status.set(newStatus);
        return this;
    }

    /** It has versions that no schema of this build can read; everything else it does. */
    TestRegistry incompatible() {
        status.set(200);
        incompatible.set(true);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}

package hoist.reconciler.testing;

import com.sun.net.httpserver.HttpServer;
import hoist.schemas.SerdeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A schema registry that takes every schema and knows the ids of {@link PlainAvroSerializer}. */
public final class RegistryStub implements AutoCloseable {
    private final HttpServer server;

    /** Answers every question with this instead, for example 503; 0 for none. */
    public volatile int trouble;

    public RegistryStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(
                    trouble == 0 ? status(exchange.getRequestURI().getPath()) : trouble, -1);
            exchange.close();
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public SerdeSettings serdes() {
        return new SerdeSettings(PlainAvroSerializer.class.getName(), PlainAvroDeserializer.class.getName(), url());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static int status(String path) {
        var ids = "/apis/ccompat/v7/schemas/ids/";
        return !path.startsWith(ids) || SchemaNumbers.knows(Integer.parseInt(path.substring(ids.length()))) ? 200 : 404;
    }
}

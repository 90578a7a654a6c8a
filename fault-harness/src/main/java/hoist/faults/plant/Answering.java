package hoist.faults.plant;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.kafka.common.protocol.ApiKeys;

/** Questions that a process which does its work answers within a second. */
final class Answering {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private Answering() {}

    /** Whether this address answers 200. */
    static boolean ok(URI address) {
        var question = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        try {
            return HTTP.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the broker on this loopback port answers which versions it speaks (Kafka's protocol guide, ApiVersions). */
    static boolean kafka(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) LIMIT.toMillis());
            socket.setSoTimeout((int) LIMIT.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 * Short.BYTES + Integer.BYTES + Short.BYTES);
            out.writeShort(ApiKeys.API_VERSIONS.id);
            out.writeShort(0);
            out.writeInt(1); // correlation id
            out.writeShort(-1); // no client id
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException silent) {
            return false;
        }
    }
}

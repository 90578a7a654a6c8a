package hoist.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Bytes to a port and back, whatever they are: what no HTTP client sends. */
final class Wire {
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(250);
    static final int FOR_EVER = Integer.MAX_VALUE;

    private Wire() {}

    /** The first answer to these bytes. */
    static WireAnswer answerTo(int port, byte[] bytes) {
        return answerTo(port, bytes, "", 0);
    }

    /** The first answer, while these drops follow, four a second. */
    static WireAnswer answerTo(int port, byte[] start, String drop, int drops) {
        try (Socket socket = sending(port, start, drop, drops)) {
            return WireAnswer.read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the server closes the connection. */
    static String untilClosed(int port, byte[] start, String drop, int drops) {
        try (Socket socket = sending(port, start, drop, drops)) {
            return new String(untilEnd(socket.getInputStream()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server may close a connection on which something unread is, and then the end is a reset. */
    private static byte[] untilEnd(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            if (e instanceof java.net.SocketTimeoutException) {
                throw new UncheckedIOException("the server never closed the connection", e);
            }
        }
        return all.toByteArray();
    }

    private static Socket sending(int port, byte[] start, String drop, int drops) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) Patience.LONG.toMillis());
        OutputStream out = socket.getOutputStream();
        Thread.ofVirtual().start(() -> send(out, start, drop, drops));
        return socket;
    }

    private static void send(OutputStream out, byte[] start, String drop, int drops) {
        try {
            out.write(start);
            out.flush();
            for (int i = 0; i < drops; i++) {
                LockSupport.parkNanos(BETWEEN_DROPS.toNanos());
                out.write(drop.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException e) {
            // the server closed the connection, as it may
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

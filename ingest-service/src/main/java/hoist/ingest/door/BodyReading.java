package hoist.ingest.door;

import hoist.ingest.problem.HttpProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads a body, at most so large and in at most so long. The clock is looked at after each piece, so a sender that stops
 * altogether is noticed by the server's own read time-out, {@code server.tomcat.connection-timeout}.
 */
final class BodyReading {
    private final DoorSettings settings;

    BodyReading(DoorSettings settings) {
        this.settings = settings;
    }

    /** @throws hoist.ingest.problem.Refusal 413, 408, or 400 when the framing is wrong */
    byte[] read(HttpServletRequest request) {
        int largest = Math.toIntExact(settings.largestBody().toBytes());
        if (request.getContentLengthLong() > largest) {
            throw HttpProblems.of(HttpStatus.CONTENT_TOO_LARGE).refusal();
        }
        try {
            return read(request.getInputStream(), largest);
        } catch (IOException e) {
            throw HttpProblems.of(isTimeOut(e) ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST)
                    .refusal();
        }
    }

    private byte[] read(InputStream in, int largest) throws IOException {
        long end = System.nanoTime() + settings.bodyWithin().toNanos();
        byte[] buffer = new byte[largest + 1];
        int length = 0;
        int read = in.read(buffer, 0, buffer.length);
        while (read >= 0) {
            length += read;
            if (length > largest) {
                throw HttpProblems.of(HttpStatus.CONTENT_TOO_LARGE).refusal();
            }
            if (System.nanoTime() - end > 0) {
                throw new SocketTimeoutException();
            }
            read = in.read(buffer, length, buffer.length - length);
        }
        return Arrays.copyOf(buffer, length);
    }

    private static boolean isTimeOut(@Nullable Throwable e) {
        return e != null && (e instanceof SocketTimeoutException || isTimeOut(e.getCause()));
    }
}

package hoist.ingest.door;

import hoist.ingest.problem.HttpProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads a body, at most so large and in at most so long. */
final class BodyReading {
    private static final int FIRST_BUFFER = 64 * 1024;

    private final DoorSettings settings;

    BodyReading(DoorSettings settings) {
        this.settings = settings;
    }

    /** @throws hoist.ingest.problem.Refusal 413, 408, or 400 when the framing is wrong */
    byte[] read(HttpServletRequest request, Sender sender) {
        int largest = Math.toIntExact(settings.largestBody(sender).toBytes());
        if (request.getContentLengthLong() > largest) {
            throw HttpProblems.of(HttpStatus.CONTENT_TOO_LARGE).refusal();
        }
        try (BodyDeadline deadline = new BodyDeadline(Connection.of(request), settings.bodyWithin())) {
            return read(request.getInputStream(), largest, deadline);
        } catch (IOException e) {
            throw HttpProblems.of(isTimeOut(e) ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST)
                    .refusal();
        }
    }

    private static byte[] read(InputStream in, int largest, BodyDeadline deadline) throws IOException {
        byte[] buffer = new byte[Math.min(FIRST_BUFFER, largest + 1)];
        int length = 0;
        int read = 0;
        while (read >= 0) {
            length += read;
            if (length > largest) {
                throw HttpProblems.of(HttpStatus.CONTENT_TOO_LARGE).refusal();
            }
            buffer = length < buffer.length ? buffer : Arrays.copyOf(buffer, Math.min(2 * length, largest + 1));
            deadline.beforeRead();
            read = in.read(buffer, length, buffer.length - length);
        }
        return Arrays.copyOf(buffer, length);
    }

    private static boolean isTimeOut(@Nullable Throwable e) {
        return e != null && (e instanceof SocketTimeoutException || isTimeOut(e.getCause()));
    }
}

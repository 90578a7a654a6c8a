package hoist.ingest.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * Reads what a refused caller still sends, so that it sees the answer and not a broken connection; but no longer than a
 * body may take, or strangers could hold connections by dripping bodies that nobody wants.
 */
final class UnreadBody extends ValveBase {
    private static final int REFUSED = 400;
    private static final int TIME_OUT = 408;

    private final Duration within;
    private final long most;

    UnreadBody(Duration within, DataSize most) {
        super(true);
        this.within = within;
        this.most = most.toBytes();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Connection.handOn(request);
        getNext().invoke(request, response);
        if (response.getStatus() >= REFUSED && !isBroken(request) && !isEmptied(request, response)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Whether the server could not even read where the body starts; then it closes the connection by itself. */
    private static boolean isBroken(Request request) {
        AtomicBoolean broken = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.IS_ERROR, broken);
        return broken.get();
    }

    private boolean isEmptied(Request request, Response response) {
        if (response.getStatus() == TIME_OUT || request.getCoyoteRequest().hasExpectation()) {
            return false; // it will come too late, or perhaps never
        }
        try (BodyDeadline deadline = new BodyDeadline(Connection.of(request), within)) {
            response.flushBuffer();
            return isEmptied(request.getCoyoteRequest(), deadline);
        } catch (IOException e) {
            return false;
        }
    }

    /** Below the servlet's stream, which is closed once the answer is written. */
    private boolean isEmptied(org.apache.coyote.Request request, BodyDeadline deadline) throws IOException {
        Dropped dropped = new Dropped();
        long length = 0;
        int read = 0;
        while (read >= 0 && length <= most) {
            length += read;
            deadline.beforeRead();
            read = request.doRead(dropped);
        }
        return read < 0;
    }

    /** Takes what is read; nobody looks at it. */
    private static final class Dropped implements ApplicationBufferHandler {
        private ByteBuffer last = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // Tomcat hands over a buffer of its own, which is large enough.
        }
    }
}

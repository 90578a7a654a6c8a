package hoist.ingest.door;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** What a call came on, as far as its reads go. */
final class Connection {
    private static final String ATTRIBUTE = Connection.class.getName();
    /** Among the notes that Tomcat leaves to others. */
    private static final int NOTE = 20;

    private final SocketWrapperBase<?> socket;

    private Connection(SocketWrapperBase<?> socket) {
        this.socket = socket;
    }

    /** Notes it where it outlives one call of several on the connection. */
    static void note(org.apache.coyote.Request request, SocketWrapperBase<?> socket) {
        request.setNote(NOTE, new Connection(socket));
    }

    /** Hands it on to whatever the server calls. */
    static void handOn(Request request) {
        request.setAttribute(ATTRIBUTE, request.getCoyoteRequest().getNote(NOTE));
    }

    static Connection of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Connection connection) {
            return connection;
        }
        throw new IllegalStateException("the server does not speak " + TimedHttp11.class.getSimpleName());
    }

    Duration readTimeout() {
        return Duration.ofMillis(socket.getReadTimeout());
    }

    /** How long each read may wait that starts from now on; in whole milliseconds, at least one. */
    void readTimeout(Duration timeout) {
        socket.setReadTimeout(Math.max(1, timeout.toMillis()));
    }
}

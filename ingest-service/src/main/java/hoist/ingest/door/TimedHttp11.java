package hoist.ingest.door;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tomcat's HTTP/1.1, with a time for all headers of a call, and each call knows its {@link Connection}: Tomcat's own
 * time-out is for one read, and a sender of one byte at a time starts it anew with each. Public because Tomcat makes it by
 * its name.
 */
public final class TimedHttp11 extends Http11NioProtocol {
    private static final Logger LOG = LoggerFactory.getLogger(TimedHttp11.class);

    private volatile Duration headersWithin = Duration.ofSeconds(10);

    /** Whoever waits to be asked for its body is not asked before it is known. */
    public TimedHttp11() {
        setContinueResponseTiming("onRead");
    }

    /** From the first part of a call's headers to their end. Whoever is still sending them then is cut off. */
    void setHeadersWithin(Duration within) {
        headersWithin = within;
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new OneAddressAtATime(adapter));
    }

    @Override
    protected Processor createProcessor() {
        return new KnowingItsConnection(getAdapter());
    }

    private final class KnowingItsConnection extends Http11Processor {
        private boolean isInHeaders;
        private long headersSince;

        KnowingItsConnection(Adapter adapter) {
            super(TimedHttp11.this, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            Connection.note(request, socket);
            int before = calls();
            SocketState state = super.service(socket);
            boolean isSameCall = isInHeaders && calls() == before;
            isInHeaders = state == SocketState.LONG; // there is more of them to come
            if (!isInHeaders) {
                return state;
            }
            long now = System.nanoTime();
            headersSince = isSameCall ? headersSince : now;
            if (now - headersSince < headersWithin.toNanos()) {
                return state;
            }
            LOG.atInfo().addKeyValue("address", socket.getRemoteAddr()).log("Cut a connection off amid its headers");
            isInHeaders = false;
            return SocketState.CLOSED;
        }

        /** How many came on this connection, or on others before it. */
        private int calls() {
            return request.getRequestProcessor().getRequestCount();
        }
    }
}

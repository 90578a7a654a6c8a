package hoist.ingest.door;

import java.io.IOException;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's HTTP/1.1, and each call knows its {@link Connection}: Tomcat's own time-out is for one read, and a sender of
 * one byte at a time starts it anew with each. Public because Tomcat makes it by its name.
 */
public final class TimedHttp11 extends Http11NioProtocol {

    @Override
    protected Processor createProcessor() {
        return new KnowingItsConnection(this, getAdapter());
    }

    private static final class KnowingItsConnection extends Http11Processor {
        KnowingItsConnection(TimedHttp11 protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            Connection.note(request, socket);
            return super.service(socket);
        }
    }
}

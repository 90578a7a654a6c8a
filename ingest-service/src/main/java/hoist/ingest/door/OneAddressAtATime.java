package hoist.ingest.door;

import java.nio.charset.StandardCharsets;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Takes the meaning from {@code OPTIONS *}, which the server itself would answer with methods that no address here has:
 * it becomes an address like any other, and is refused as such.
 */
final class OneAddressAtATime implements Adapter {
    private static final String ALL = "*";
    private static final byte[] AN_ADDRESS = "/*".getBytes(StandardCharsets.US_ASCII);

    private final Adapter server;

    OneAddressAtATime(Adapter server) {
        this.server = server;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (request.requestURI().equals(ALL)) {
            request.requestURI().setBytes(AN_ADDRESS, 0, AN_ADDRESS.length);
        }
        server.service(request, response);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return server.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return server.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long nanoseconds) {
        server.log(request, response, nanoseconds);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        server.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return server.getDomain();
    }
}

package hoist.vendor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What an exception below HTTP says about trying again: was the request possibly sent? */
enum IoFailures {
    UNKNOWN_HOST("unknown host", true),
    NOT_ALLOWED("address not allowed", true),
    CONNECT("no connection", true),
    TLS("no secure connection", true),
    TIMEOUT("no complete answer in time", false),
    LOST("connection lost", false),
    UNREADABLE("unreadable answer", false);

    private final String words;
    private final boolean beforeSending;

    IoFailures(String words, boolean beforeSending) {
        this.words = words;
        this.beforeSending = beforeSending;
    }

    static IoFailures of(IOException e) {
        return switch (e) {
            case AddressGuard.NotAllowed ignored -> NOT_ALLOWED;
            case UnknownHostException ignored -> UNKNOWN_HOST;
            case ConnectException c -> c.getCause() instanceof UnresolvedAddressException ? UNKNOWN_HOST : CONNECT;
            case NoRouteToHostException ignored -> CONNECT;
            case HttpConnectTimeoutException ignored -> CONNECT;
            case SSLHandshakeException ignored -> TLS;
            case SSLPeerUnverifiedException ignored -> TLS;
            case HttpTimeoutException ignored -> TIMEOUT;
            default -> LOST;
        };
    }

    /** The words for messages and metrics. */
    String words() {
        return words;
    }

    Again again(Effect effect) {
        return beforeSending ? Again.Later.ANY_TIME : effect.indefinite();
    }
}

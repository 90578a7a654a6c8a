package hoist.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IoFailuresTest {

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(new UnknownHostException("x"), IoFailures.UNKNOWN_HOST, true),
                Arguments.of(new AddressGuard.NotAllowed(), IoFailures.NOT_ALLOWED, true),
                Arguments.of(unresolved(), IoFailures.UNKNOWN_HOST, true),
                Arguments.of(new ConnectException("Connection refused"), IoFailures.CONNECT, true),
                Arguments.of(new NoRouteToHostException(), IoFailures.CONNECT, true),
                Arguments.of(new HttpConnectTimeoutException("x"), IoFailures.CONNECT, true),
                Arguments.of(new SSLHandshakeException("x"), IoFailures.TLS, true),
                Arguments.of(new SSLPeerUnverifiedException("x"), IoFailures.TLS, true),
                Arguments.of(new SSLException("closed"), IoFailures.LOST, false),
                Arguments.of(new HttpTimeoutException("x"), IoFailures.TIMEOUT, false),
                Arguments.of(new SocketException("Connection reset"), IoFailures.LOST, false),
                Arguments.of(new EOFException(), IoFailures.LOST, false),
                Arguments.of(new IOException("HTTP/1.1 header parser received no bytes"), IoFailures.LOST, false));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void onlyWhatFailedBeforeSendingIsSafeToSendAgain(IOException e, IoFailures kind, boolean beforeSending) {
        assertThat(IoFailures.of(e)).isEqualTo(kind);
        assertThat(kind.again(Effect.READ)).isInstanceOf(Again.Later.class);
        assertThat(kind.again(Effect.WRITE)).isInstanceOf(beforeSending ? Again.Later.class : Again.InDoubt.class);
    }

    private static ConnectException unresolved() {
        ConnectException e = new ConnectException();
        e.initCause(new UnresolvedAddressException());
        return e;
    }
}

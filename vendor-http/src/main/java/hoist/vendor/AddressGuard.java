package hoist.vendor;

import hoist.vendor.VendorAddress.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Resolves a call's host before it is sent and refuses addresses the settings do not allow. Resolving here also keeps a slow name server out
 * of the time between the check before a write and the write: the connection uses the resolver's cached answer.
 */
final class AddressGuard {
    private static final InetAddressFilter EXTERNAL = InetAddressFilter.externalAddresses();
    private static final InetAddressFilter EXTERNAL_OR_PRIVATE =
            EXTERNAL.or("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");

    /** The host's name stands for an address that the settings exclude. */
    static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private AddressGuard() {}

    static void check(URI uri, Network network) throws IOException {
        String host = uri.getHost();
        InetAddress[] addresses = InetAddress.getAllByName(host);
        // All of them: which one the connection takes is not known here.
        if (!VendorAddress.isLoopback(host) && !Arrays.stream(addresses).allMatch(filter(network)::matches)) {
            throw new NotAllowed();
        }
    }

    private static InetAddressFilter filter(Network network) {
        return switch (network) {
            case EXTERNAL -> EXTERNAL;
            case PRIVATE -> EXTERNAL_OR_PRIVATE;
        };
    }
}

package hoist.ingest.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a call comes from, as far as one sender cannot change it from call to call. */
final class Network {
    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /** The address, or for IPv6 its network of 64 bits, of which one sender has every address. */
    static String of(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(address);
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES))
                    : literal.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "no address"; // a forwarding header can say anything
        }
    }
}

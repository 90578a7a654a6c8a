package hoist.vendor;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a vendor is: https, or http when the host is this machine. Calls go to no other host.
 *
 * @param base without a trailing slash
 * @param network which addresses the host's name may resolve to
 */
public record VendorAddress(URI base, Network network) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    /** Which addresses a call may reach, checked for the resolved address before each call. */
    public enum Network {
        /** Public addresses only: the right choice for a hosted vendor. */
        EXTERNAL,
        /** Also an organisation's own private ranges: for a self-hosted vendor. Link-local addresses stay refused. */
        PRIVATE
    }

    public VendorAddress {
        base = checked("base", base);
    }

    /** A vendor on the public network, or on this machine. */
    public static VendorAddress external(URI base) {
        return new VendorAddress(base, Network.EXTERNAL);
    }

    /** The address below this one: {@code path} starts with a slash and is taken as it is. */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** The address without trailing slash, or an {@link IllegalArgumentException} that names the field, the reason and the cure. */
    public static URI checked(String field, URI uri) {
        requireSecure(field, uri);
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw wrong(field, "it carries a user, a query or a fragment", "give scheme, host and path only");
        }
        return URI.create(uri.toString().replaceAll("/+$", ""));
    }

    static void requireSecure(String field, URI uri) {
        String host = uri.getHost();
        if (host == null) {
            throw wrong(field, "it has no host name", "give an address such as https://acme.example.com");
        }
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) && isLoopback(host);
        if (!http && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw wrong(field, "its scheme is not https", "use https; http is for this machine only");
        }
    }

    static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    private static IllegalArgumentException wrong(String field, String reason, String cure) {
        return new IllegalArgumentException(field + " is not usable: " + reason + "; " + cure);
    }
}

package hoist.tenants;

import java.net.URI;
import java.util.Set;

/** Where a vendor is reached: https, or http on this machine for a simulator. */
final class VendorUrl {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private VendorUrl() {}

    /** The same address without a slash at its end, so that paths can be put behind it. */
    static URI checked(String key, URI url) {
        String host = url.getHost();
        if (host == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
            throw new InvalidSetting(
                    key, "must be a web address of scheme and host, such as https://nikmsp.example.com, and no more");
        }
        boolean safe = "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && LOOPBACK.contains(host));
        if (!safe) {
            throw new InvalidSetting(key, "must start with https:// (http:// only for localhost)");
        }
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}

package hoist.vendor;

import java.net.URI;
import java.util.Optional;

/**
 * An OAuth2 client of a vendor.
 *
 * @param tokenUri https (http for this machine); may have a query
 * @param scope space separated, or empty to send none
 */
public record OAuthClient(URI tokenUri, String id, Secret secret, Optional<String> scope) {
    public OAuthClient {
        VendorAddress.requireSecure("tokenUri", tokenUri);
        if (id.isBlank()) {
            throw new IllegalArgumentException("the client id is empty: give the one the vendor shows");
        }
    }
}

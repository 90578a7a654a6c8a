package hoist.simulators.idemeum.webhooks;

import java.net.URI;

/**
 * Someone who wants to know.
 *
 * @param base the address before {@code /webhooks/elevations}, without a last slash, for example
 *     {@code http://127.0.0.1:8080}
 */
public record WebhookTarget(URI base, WebhookAuthentication authentication) {

    public WebhookTarget {
        if (base.getHost() == null || base.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "base is " + base + "; write http://host:port, or https://host/path, without a last slash");
        }
    }

    URI at(String path) {
        return URI.create(base + path);
    }
}

package hoist.simulators.halo.outgoing;

import java.net.URI;

/** A custom integration: somebody's API. The base resource may have a path. */
public record Integration(String name, URI baseResource, Authorisation authorisation) {

    URI resolve(String path) {
        String base = baseResource.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}

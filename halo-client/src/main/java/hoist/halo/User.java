package hoist.halo;

import java.util.OptionalLong;

/**
 * An end user of a client.
 *
 * @param emailAddress may be empty
 */
public record User(long id, long clientId, OptionalLong siteId, String name, String emailAddress) {}

package hoist.halo;

/** A client, whether or not it is in use. */
public record ClientState(Client client, boolean active) {}

package hoist.halo;

/** A client of the MSP: a customer company. */
public record Client(long id, String name) {}

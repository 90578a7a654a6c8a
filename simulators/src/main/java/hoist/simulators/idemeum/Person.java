package hoist.simulators.idemeum;

/** Someone with a mailbox: a user at a customer, or a portal user (technician) of the MSP. */
public record Person(String email, String name) {}

package broken.jit.ticket;

/** Planted: the other half, which knows the first one's vendor. */
public record PlantedReading(broken.idemeum.PlantedIdemeum client) {}

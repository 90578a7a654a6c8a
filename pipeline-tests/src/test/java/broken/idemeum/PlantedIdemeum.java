package broken.idemeum;

/** Planted: a client. */
public record PlantedIdemeum(String url) {}

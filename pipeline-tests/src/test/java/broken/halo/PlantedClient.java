package broken.halo;

/** Planted: a client. */
public record PlantedClient(String url) {}

package broken.cli;

/** Planted: what no service may know. */
public record PlantedCommand() {}

package broken.simulators;

/** Planted: knows the project. */
public record PlantedSimulator(broken.halo.PlantedClient client) {}

package broken.reconciler;

/** Planted: knows a vendor. */
public record PlantedLane(broken.halo.PlantedClient client) {}

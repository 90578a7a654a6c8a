package broken.ingest;

/** Planted: knows other services and the reconciler. */
public record PlantedIngest(broken.ticket.PlantedPlan other, broken.reconciler.PlantedLane lane) {}

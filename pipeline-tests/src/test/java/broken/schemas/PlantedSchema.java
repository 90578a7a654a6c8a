package broken.schemas;

/** Planted: knows a service. */
public record PlantedSchema(broken.ingest.PlantedIngest service) {}

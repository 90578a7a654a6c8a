package broken.connections;

/** Planted: knows a service. */
public record PlantedConnection(broken.ticket.PlantedPlan service) {}

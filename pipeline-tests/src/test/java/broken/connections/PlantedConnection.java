package broken.connections;

/** Planted: knows a service and the operators' command. */
public record PlantedConnection(broken.ticket.PlantedPlan service, broken.cli.PlantedCommand command) {}

package broken.approval;

/** Planted: knows another service, and another vendor than its own. */
public record PlantedApproval(broken.ticket.PlantedPlan other, broken.halo.PlantedClient client) {}

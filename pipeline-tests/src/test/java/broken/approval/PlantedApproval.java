package broken.approval;

/** Planted: knows another service. */
public record PlantedApproval(broken.ticket.PlantedPlan other) {}

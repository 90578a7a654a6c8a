package broken.ticket;

/** Planted: a plan that knows another service, and is not pure. */
public record PlantedPlan(broken.approval.PlantedApproval other, java.net.http.HttpClient http) {}

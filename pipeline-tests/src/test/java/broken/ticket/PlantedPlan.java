package broken.ticket;

/** Planted: a plan that knows another service and another vendor than its own, and is not pure. */
public record PlantedPlan(
        broken.approval.PlantedApproval other, broken.idemeum.PlantedIdemeum client, java.net.http.HttpClient http) {}

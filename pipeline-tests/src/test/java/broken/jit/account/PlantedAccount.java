package broken.jit.account;

/** Planted: half of a service that knows another service, the other half's vendor, and a clock. */
public record PlantedAccount(
        broken.ticket.PlantedPlan other, broken.halo.PlantedClient client, java.time.Clock clock) {}

package hoist.simulators.idemeum;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies of idemeum's webhooks; what is unknown is left out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface WebhookEvent {

    @JsonTypeName("elevation.requested")
    record ElevationRequested(
            String requestId,
            Instant occurredAt,
            NamedCustomer customer,
            Person requester,
            Application application,
            @Nullable Device device,
            @Nullable String reason)
            implements WebhookEvent {}

    @JsonTypeName("elevation.decided")
    record ElevationDecided(
            String requestId,
            Instant occurredAt,
            NamedCustomer customer,
            String decision,
            @Nullable Person decider,
            String from,
            @Nullable String scope,
            @Nullable String userElevationMode,
            @Nullable String comment)
            implements WebhookEvent {}

    @JsonTypeName("elevation.expired")
    record ElevationExpired(String requestId, Instant occurredAt, NamedCustomer customer) implements WebhookEvent {}

    @JsonTypeName("jit.granted")
    record JitGranted(
            String grantId,
            Instant occurredAt,
            NamedCustomer customer,
            Technician technician,
            String account,
            Instant expiresAt,
            @Nullable Integer haloTicketId)
            implements WebhookEvent {}

    @JsonTypeName("jit.ended")
    record JitEnded(
            String grantId,
            Instant occurredAt,
            NamedCustomer customer,
            Technician technician,
            String account,
            @Nullable Integer haloTicketId,
            String cause)
            implements WebhookEvent {}

    record NamedCustomer(String displayName, String name) {
        static NamedCustomer of(Customer customer) {
            return new NamedCustomer(customer.displayName(), customer.name());
        }
    }

    record Device(String name) {}

    record Technician(String email) {}
}

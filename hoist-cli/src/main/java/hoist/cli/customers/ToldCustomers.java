package hoist.cli.customers;

import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.connections.customer.CustomerNames;
import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.jit.JitEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The customers that idemeum named in events which the topics still hold, named in a tenant's file or not. */
final class ToldCustomers {
    private final Map<String, Map<String, CustomerNames>> byTenant = new HashMap<>();

    private ToldCustomers() {}

    /** Of one tenant, or of all. */
    static ToldCustomers read(TopicReader topics, Optional<String> tenant) {
        var told = new ToldCustomers();
        topics.read(Span.of(List.of(Topic.ELEVATION_EVENTS, Topic.JIT_EVENTS)).of(tenant), told::take);
        return told;
    }

    /** Their names as they were told, by display name. */
    Collection<CustomerNames> of(String tenant) {
        return byTenant.getOrDefault(tenant, Map.of()).values();
    }

    private void take(TopicRecord record) {
        var customer = switch (record.record().orElse(null)) {
            case ElevationEvent event
            when event.getBody() instanceof ElevationRequested asked ->
                Optional.of(new CustomerNames(asked.getCustomerDisplayName(), asked.getCustomerName()));
            case JitEvent event ->
                Optional.ofNullable(event.getCustomerDisplayName()).map(name -> new CustomerNames(name, null));
            case null, default -> Optional.<CustomerNames>empty();
        };
        customer.ifPresent(names -> record.envelope()
                .ifPresent(envelope -> byTenant.computeIfAbsent(envelope.tenant(), _ -> new TreeMap<>())
                        .merge(
                                names.displayName().strip().toLowerCase(Locale.ROOT),
                                names,
                                (known, next) -> next.name() == null ? known : next)));
    }
}

package hoist.cli.customers;

import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.jit.JitEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The customers that idemeum named in events which the topics still hold, named in a tenant's file or not. */
final class ToldCustomers {
    private final Map<String, Set<String>> byTenant = new HashMap<>();

    private ToldCustomers() {}

    /** Of one tenant, or of all. */
    static ToldCustomers read(TopicReader topics, Optional<String> tenant) {
        var told = new ToldCustomers();
        topics.read(Span.of(List.of(Topic.ELEVATION_EVENTS, Topic.JIT_EVENTS)).of(tenant), told::take);
        return told;
    }

    /** Their display names, as they were spelt. */
    Set<String> of(String tenant) {
        return byTenant.getOrDefault(tenant, Set.of());
    }

    private void take(TopicRecord record) {
        var customer = switch (record.record().orElse(null)) {
            case ElevationEvent event
            when event.getBody() instanceof ElevationRequested requested ->
                Optional.of(requested.getCustomerDisplayName());
            case JitEvent event -> Optional.ofNullable(event.getCustomerDisplayName());
            case null, default -> Optional.<String>empty();
        };
        customer.ifPresent(name -> record.envelope()
                .ifPresent(envelope -> byTenant.computeIfAbsent(envelope.tenant(), _ -> new HashSet<>())
                        .add(name)));
    }
}

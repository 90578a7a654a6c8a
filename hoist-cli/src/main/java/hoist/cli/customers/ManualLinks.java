package hoist.cli.customers;

import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerNames;
import hoist.reconciler.LogPosition;
import hoist.schemas.Topic;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links in force, from {@code operator-commands}. */
final class ManualLinks {
    private final Map<String, CustomerLinks> byTenant = new HashMap<>();
    private final Map<String, Map<String, OperatorCommand>> orders = new HashMap<>();

    private ManualLinks() {}

    /** Of one tenant, or of all. */
    static ManualLinks read(TopicReader topics, Optional<String> tenant) {
        var links = new ManualLinks();
        topics.read(Span.of(List.of(Topic.OPERATOR_COMMANDS)).of(tenant), links::fold);
        return links;
    }

    CustomerLinks of(String tenant) {
        return byTenant.getOrDefault(tenant, CustomerLinks.NONE);
    }

    /** The customers of the tenant for whom a link is in force, as operators spelled them. */
    Set<String> customers(String tenant) {
        var links = of(tenant);
        return orders.getOrDefault(tenant, Map.of()).values().stream()
                .map(order -> ((LinkCustomer) order.getBody()).getCustomer())
                .filter(name -> links.of(new CustomerNames(name, null)).isPresent())
                .collect(Collectors.toSet());
    }

    /** The newest command that linked the customer, in force or not. */
    Optional<OperatorCommand> order(String tenant, CustomerNames customer) {
        var ofTenant = orders.getOrDefault(tenant, Map.of());
        return Stream.of(customer.displayName(), customer.name())
                .flatMap(Stream::ofNullable)
                .flatMap(name -> Stream.ofNullable(ofTenant.get(key(name))))
                .max(Comparator.comparing(OperatorCommand::getReceivedAt));
    }

    private static String key(String customer) {
        return customer.strip().toLowerCase(Locale.ROOT);
    }

    private void fold(TopicRecord record) {
        if (record.record().orElse(null) instanceof OperatorCommand command) {
            var position = new LogPosition(Topic.OPERATOR_COMMANDS, record.offset());
            if (command.getBody() instanceof LinkCustomer link) {
                orders.computeIfAbsent(command.getTenant(), _ -> new HashMap<>())
                        .put(key(link.getCustomer()), command);
            }
            byTenant.merge(
                    command.getTenant(),
                    CustomerLinks.NONE.fold(command, position),
                    (known, _) -> known.fold(command, position));
        }
    }
}

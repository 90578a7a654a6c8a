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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The links in force, from {@code operator-commands}. */
final class ManualLinks {
    private final Map<String, CustomerLinks> byTenant = new HashMap<>();
    private final Map<String, Set<String>> spelled = new HashMap<>();

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
        return spelled.getOrDefault(tenant, Set.of()).stream()
                .filter(name -> links.of(new CustomerNames(name, null)).isPresent())
                .collect(Collectors.toSet());
    }

    private void fold(TopicRecord record) {
        if (record.record().orElse(null) instanceof OperatorCommand command) {
            var position = new LogPosition(Topic.OPERATOR_COMMANDS, record.offset());
            if (command.getBody() instanceof LinkCustomer link) {
                spelled.computeIfAbsent(command.getTenant(), _ -> new HashSet<>())
                        .add(link.getCustomer());
            }
            byTenant.merge(
                    command.getTenant(),
                    CustomerLinks.NONE.fold(command, position),
                    (known, _) -> known.fold(command, position));
        }
    }
}

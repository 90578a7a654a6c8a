package hoist.cli.customers;

import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.connections.customer.CustomerLinks;
import hoist.reconciler.LogPosition;
import hoist.schemas.Topic;
import hoist.schemas.operator.OperatorCommand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links in force, from {@code operator-commands}. */
final class ManualLinks {
    private final Map<String, CustomerLinks> byTenant = new HashMap<>();

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

    private void fold(TopicRecord record) {
        if (record.record().orElse(null) instanceof OperatorCommand command) {
            var position = new LogPosition(Topic.OPERATOR_COMMANDS, record.offset());
            byTenant.merge(
                    command.getTenant(),
                    CustomerLinks.NONE.fold(command, position),
                    (known, _) -> known.fold(command, position));
        }
    }
}

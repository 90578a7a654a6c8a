package hoist.connections.customer;

import hoist.reconciler.LogPosition;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.UnlinkCustomer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The links that operators made by hand, the latest word on each customer.
 *
 * @param links by the customer's display name or name, lower case, without outer blanks
 */
public record CustomerLinks(Map<String, Link> links) {
    public static final CustomerLinks NONE = new CustomerLinks(Map.of());

    public CustomerLinks {
        links = Map.copyOf(links);
    }

    /**
     * One customer's link.
     *
     * @param haloClientId null once it was taken away
     * @param offset where the command stands in the log: the later one holds
     */
    public record Link(@Nullable Long haloClientId, Instant at, long offset) {}

    /** The links after this command; others than those about links change nothing. */
    public CustomerLinks fold(OperatorCommand command, LogPosition position) {
        var at = command.getReceivedAt();
        return switch (command.getBody()) {
            case LinkCustomer link -> with(link.getCustomer(), new Link(link.getHaloClientId(), at, position.offset()));
            case UnlinkCustomer unlink -> with(unlink.getCustomer(), new Link(null, at, position.offset()));
            default -> this;
        };
    }

    /** The link of this customer, by its display name or else by its name. */
    public Optional<Link> of(CustomerNames customer) {
        return Stream.of(Optional.of(customer.displayName()), Optional.ofNullable(customer.name()))
                .flatMap(Optional::stream)
                .map(known -> Optional.ofNullable(links.get(key(known))))
                .flatMap(Optional::stream)
                .filter(link -> link.haloClientId() != null)
                .findFirst();
    }

    private CustomerLinks with(String customer, Link link) {
        var known = links.get(key(customer));
        if (known != null && known.offset() >= link.offset()) {
            return this;
        }
        var longer = new HashMap<>(links);
        longer.put(key(customer), link);
        return new CustomerLinks(longer);
    }

    private static String key(String customer) {
        return customer.strip().toLowerCase(Locale.ROOT);
    }
}

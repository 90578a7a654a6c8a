package hoist.connections.customer;

import hoist.reconciler.LogPosition;
import hoist.schemas.Topic;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.UnlinkCustomer;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Links as an operator's commands make them. */
final class Links {
    private Links() {}

    static LinkCustomer link(String customer, long client) {
        return new LinkCustomer(customer, client, "Somebody Ltd");
    }

    static UnlinkCustomer unlink(String customer) {
        return new UnlinkCustomer(customer);
    }

    /** After these commands, in this order. */
    static CustomerLinks after(SpecificRecord... commands) {
        var links = CustomerLinks.NONE;
        for (int offset = 0; offset < commands.length; offset++) {
            var command = new OperatorCommand(
                    "c-" + offset, "nikmsp", Instant.EPOCH, Instant.EPOCH, "cli", "olga", null, commands[offset]);
            links = links.fold(command, new LogPosition(Topic.OPERATOR_COMMANDS, offset));
        }
        return links;
    }
}

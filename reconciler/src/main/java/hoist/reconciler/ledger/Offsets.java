package hoist.reconciler.ledger;

import hoist.schemas.Topic;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the brokers say of the input topics in one partition. Nobody waits for them in the stream thread. */
public interface Offsets {
    /** The next offset to be written to each. */
    CompletableFuture<Map<Topic, Long>> ends(int partition);

    /** The offset below which the group has nothing left to read of each: already read, or gone. */
    CompletableFuture<Map<Topic, Long>> read(int partition);
}

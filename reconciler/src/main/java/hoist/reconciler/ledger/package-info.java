/** Folds topics into the ledger with Kafka Streams and hands what changed to the lanes. */
@NullMarked
package hoist.reconciler.ledger;

import org.jspecify.annotations.NullMarked;

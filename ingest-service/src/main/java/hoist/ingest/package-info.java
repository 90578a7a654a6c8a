/** HTTP in, events out: what is accepted is in Kafka, what is refused says why. */
@NullMarked
package hoist.ingest;

import org.jspecify.annotations.NullMarked;

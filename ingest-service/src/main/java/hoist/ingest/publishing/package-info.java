/** Events into Kafka: accepted means that every in-sync replica has them. */
@NullMarked
package hoist.ingest.publishing;

import org.jspecify.annotations.NullMarked;

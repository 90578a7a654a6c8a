/** What Kafka does not take in time waits here on disk, so that callers who never call again lose nothing. */
@NullMarked
package hoist.ingest.spool;

import org.jspecify.annotations.NullMarked;

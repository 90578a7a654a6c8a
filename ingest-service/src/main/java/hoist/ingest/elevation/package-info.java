/** Elevation events from a webhook: bodies, and the events they become. */
@NullMarked
package hoist.ingest.elevation;

import org.jspecify.annotations.NullMarked;

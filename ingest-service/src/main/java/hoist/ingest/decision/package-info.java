/** Approve and deny as a Halo ticket calls them. */
@NullMarked
package hoist.ingest.decision;

import org.jspecify.annotations.NullMarked;

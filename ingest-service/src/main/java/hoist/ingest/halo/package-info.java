/** Halo's own ticket webhook: what Halo sends, read leniently, and the hints that come of it. */
@NullMarked
package hoist.ingest.halo;

import org.jspecify.annotations.NullMarked;

/** Who may come in, how much and how often, and the audit line of every call. */
@NullMarked
package hoist.ingest.door;

import org.jspecify.annotations.NullMarked;

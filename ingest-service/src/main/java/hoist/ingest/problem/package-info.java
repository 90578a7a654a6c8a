/** Refusals, and how they look from outside: RFC 9457 for every one of them, whoever in the server refuses. */
@NullMarked
package hoist.ingest.problem;

import org.jspecify.annotations.NullMarked;

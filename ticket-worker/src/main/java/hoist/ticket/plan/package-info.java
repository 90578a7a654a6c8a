/** What is next for a request: what is wanted compared with what was done. Pure. */
@NullMarked
package hoist.ticket.plan;

import org.jspecify.annotations.NullMarked;

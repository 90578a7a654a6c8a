/** What is next for a request, or for news that tickets have to tell: what is wanted compared with what was done. Pure. */
@NullMarked
package hoist.ticket.plan;

import org.jspecify.annotations.NullMarked;

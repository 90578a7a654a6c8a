/** How a request gets its one ticket: what it says, whom and what it concerns, and how it is found again when an answer was lost. */
@NullMarked
package hoist.ticket.opening;

import org.jspecify.annotations.NullMarked;

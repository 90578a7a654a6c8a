/** What else a ticket says, in private notes. */
@NullMarked
package hoist.ticket.noting;

import org.jspecify.annotations.NullMarked;

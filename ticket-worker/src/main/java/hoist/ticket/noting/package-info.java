/** What else a ticket says, and how it is opened again when a click closed it in vain. */
@NullMarked
package hoist.ticket.noting;

import org.jspecify.annotations.NullMarked;

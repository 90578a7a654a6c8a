/** How a ticket ends, with whom, what, from where and when, and how it is opened again when a click closed it in vain. */
@NullMarked
package hoist.ticket.closing;

import org.jspecify.annotations.NullMarked;

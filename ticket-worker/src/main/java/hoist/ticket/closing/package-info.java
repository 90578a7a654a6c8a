/** How a ticket ends: with whom, what, from where and when. */
@NullMarked
package hoist.ticket.closing;

import org.jspecify.annotations.NullMarked;

/** Text that people read in a ticket, and the word by which a ticket is found again. */
@NullMarked
package hoist.ticket.text;

import org.jspecify.annotations.NullMarked;

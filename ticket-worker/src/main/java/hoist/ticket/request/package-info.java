/** What is known of an elevation request and its ticket, and of JIT accounts that tickets tell of, folded from the topics. Pure. */
@NullMarked
package hoist.ticket.request;

import org.jspecify.annotations.NullMarked;

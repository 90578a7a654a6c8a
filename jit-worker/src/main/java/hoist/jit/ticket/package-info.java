/** Which tickets at Halo are to be read again, and what was found there: the pure half of the ticket watch (rules J2 and J5). */
@NullMarked
package hoist.jit.ticket;

import org.jspecify.annotations.NullMarked;

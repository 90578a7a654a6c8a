/** Which Halo client an idemeum customer is. */
@NullMarked
package hoist.ticket.customer;

import org.jspecify.annotations.NullMarked;

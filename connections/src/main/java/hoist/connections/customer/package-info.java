/** Which Halo client an idemeum customer is. */
@NullMarked
package hoist.connections.customer;

import org.jspecify.annotations.NullMarked;

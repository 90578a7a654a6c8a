/** What is known of a technician's JIT accounts at a customer, folded from the log. */
@NullMarked
package hoist.jit.account;

import org.jspecify.annotations.NullMarked;

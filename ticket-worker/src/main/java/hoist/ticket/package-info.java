/**
 * A ticket for every elevation request: opened when somebody asks, closed when it is decided, whatever crashes in between. And
 * what tickets have to say of JIT accounts.
 */
@NullMarked
package hoist.ticket;

import org.jspecify.annotations.NullMarked;

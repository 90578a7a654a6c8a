/** A ticket for every elevation request: opened when somebody asks, closed when it is decided, whatever crashes in between. */
@NullMarked
package hoist.ticket;

import org.jspecify.annotations.NullMarked;

/** The technician's screen of the simulated HaloPSA: a list of tickets, one ticket, and its buttons. */
@NullMarked
package hoist.simulators.halo.page;

import org.jspecify.annotations.NullMarked;

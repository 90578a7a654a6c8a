/** What a simulated HaloPSA knows and by which rules it changes: tickets, actions, clients, agents and all the tables beside them. */
@NullMarked
package hoist.simulators.halo.desk;

import org.jspecify.annotations.NullMarked;

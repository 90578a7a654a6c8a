/** Tickets at the tenant's Halo: writes, and what a refusal or a lost answer means for what they were made for. */
@NullMarked
package hoist.ticket.halo;

import org.jspecify.annotations.NullMarked;

/** Each tenant's Halo: its client, its budget, what operators must put right there, and what a refusal or a lost answer means for a request. */
@NullMarked
package hoist.ticket.halo;

import org.jspecify.annotations.NullMarked;

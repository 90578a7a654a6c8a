/** The request's ticket at the tenant's Halo: writes, and what a refusal or a lost answer means for the request. */
@NullMarked
package hoist.ticket.halo;

import org.jspecify.annotations.NullMarked;

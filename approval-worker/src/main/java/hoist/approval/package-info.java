/** Relays the decisions that technicians click in tickets to idemeum: the service and its wiring. */
@NullMarked
package hoist.approval;

import org.jspecify.annotations.NullMarked;

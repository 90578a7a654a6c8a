/** Relays the decisions that technicians click in tickets to idemeum: the ledger of each request, the plan, the service. */
@NullMarked
package hoist.approval;

import org.jspecify.annotations.NullMarked;

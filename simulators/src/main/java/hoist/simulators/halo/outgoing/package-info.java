/** What HaloPSA calls by itself: webhooks, custom integrations behind quick actions, and runbooks. */
@NullMarked
package hoist.simulators.halo.outgoing;

import org.jspecify.annotations.NullMarked;

/** How idemeum tells others what happened: signed, retried, and sometimes lost or sent twice. */
@NullMarked
package hoist.simulators.idemeum.webhooks;

import org.jspecify.annotations.NullMarked;

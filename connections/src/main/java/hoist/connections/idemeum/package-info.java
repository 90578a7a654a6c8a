/** idemeum of each tenant: its client, made from the tenant's settings, and whether it lets us in. */
@NullMarked
package hoist.connections.idemeum;

import org.jspecify.annotations.NullMarked;

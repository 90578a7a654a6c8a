/** idemeum of each tenant: its client, made from the tenant's settings. */
@NullMarked
package hoist.approval.idemeum;

import org.jspecify.annotations.NullMarked;

/** The tenants as they are now. */
@NullMarked
package hoist.connections.tenant;

import org.jspecify.annotations.NullMarked;

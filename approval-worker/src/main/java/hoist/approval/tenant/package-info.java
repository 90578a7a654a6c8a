/** The tenants as they are now. */
@NullMarked
package hoist.approval.tenant;

import org.jspecify.annotations.NullMarked;

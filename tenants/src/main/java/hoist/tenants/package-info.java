/** What an MSP configured: one YAML file a tenant. */
@NullMarked
package hoist.tenants;

import org.jspecify.annotations.NullMarked;

/** HaloPSA and idemeum of each tenant, asked for a person and not for a worker. */
@NullMarked
package hoist.cli.vendors;

import org.jspecify.annotations.NullMarked;

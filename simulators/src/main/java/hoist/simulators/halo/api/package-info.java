/** HaloPSA's REST API: sign-in, permissions, limits, resources, in Halo's own words and with its quirks. */
@NullMarked
package hoist.simulators.halo.api;

import org.jspecify.annotations.NullMarked;

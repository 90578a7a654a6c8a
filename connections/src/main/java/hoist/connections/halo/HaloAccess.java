package hoist.connections.halo;

import hoist.halo.CacheSettings;
import hoist.vendor.VendorAddress;

/**
 * How this worker uses a tenant's Halo.
 *
 * @param budget this worker's share of the calls a Halo instance takes from us
 * @param cache how long Halo's answers about clients, assets, people and names are believed
 * @param network where a Halo may be
 */
public record HaloAccess(Share budget, CacheSettings cache, VendorAddress.Network network) {}

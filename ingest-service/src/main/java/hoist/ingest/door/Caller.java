package hoist.ingest.door;

import hoist.tenants.Permission;
import hoist.tenants.TenantId;
import java.util.Set;

/**
 * Who is calling. The tenant comes from the credential and from nowhere else.
 *
 * @param tenant whose events these are
 * @param client its name in the tenant's file
 * @param credential which of its credentials: the id of an API key or an OAuth2 client, {@code signature} or {@code basic}
 * @param may what it may do
 */
public record Caller(TenantId tenant, String client, String credential, Set<Permission> may) {
    public Caller {
        may = Set.copyOf(may);
    }
}

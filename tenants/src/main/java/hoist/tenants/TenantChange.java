package hoist.tenants;

/** What became of one tenant. */
public sealed interface TenantChange {

    /** The tenant this is about. */
    TenantId id();

    /** A tenant is there that was not. */
    record Added(Tenant tenant) implements TenantChange {
        @Override
        public TenantId id() {
            return tenant.id();
        }
    }

    /** A tenant's settings or secrets are others than before. */
    record Changed(Tenant before, Tenant after) implements TenantChange {
        @Override
        public TenantId id() {
            return after.id();
        }
    }

    /** A tenant is there no more. */
    record Removed(Tenant tenant) implements TenantChange {
        @Override
        public TenantId id() {
            return tenant.id();
        }
    }
}

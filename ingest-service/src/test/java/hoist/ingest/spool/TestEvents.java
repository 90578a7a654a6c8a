package hoist.ingest.spool;

import hoist.schemas.halo.HaloEvent;
import hoist.tenants.TenantId;

/** Events of a test, and settings of a spool for them. */
public final class TestEvents {
    public static final TenantId TENANT = new TenantId("spooled");
    public static final TenantId OTHER = new TenantId("other");
    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private TestEvents() {}
}

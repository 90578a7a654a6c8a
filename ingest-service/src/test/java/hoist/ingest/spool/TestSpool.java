package hoist.ingest.spool;

import hoist.ingest.PlainAvroSerializer;
import hoist.schemas.SerdeSettings;
import hoist.schemas.Topic;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.halo.HaloTicketChanged;
import hoist.tenants.TenantId;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Spools of tests, and events for them. */
public final class TestSpool {
    public static final TenantId TENANT = new TenantId("spooled");
    public static final TenantId OTHER = new TenantId("other");
    public static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final SpooledRoutes HALOS = new SpooledRoutes(true, true, true, true, false, false);
    static final SpooledRoutes NONE = new SpooledRoutes(false, false, false, false, false, false);

    static {
        // Makes Avro trust the contract's records, as the service's own serializer does.
        new SerdeSettings(PlainAvroSerializer.class.getName(), "", URI.create("http://127.0.0.1:1")).newSerializer();
    }

    private TestSpool() {}

    public static Spool in(Path directory) {
        return with(settings(directory, HALOS, 1000, DataSize.ofMegabytes(1)));
    }

    static Spool with(SpoolSettings settings) {
        return Spool.open(settings, CLOCK);
    }

    static SpoolSettings settings(Path directory, SpooledRoutes routes, int mostEvents, DataSize largest) {
        return new SpoolSettings(directory, routes, mostEvents, largest, Duration.ofSeconds(2), Duration.ofMillis(100));
    }

    public static SpoolSettings tryingAgainEvery(Path directory, Duration time) {
        return new SpoolSettings(directory, HALOS, 1000, DataSize.ofMegabytes(1), Duration.ofSeconds(2), time);
    }

    public static Waiting waiting(Spool spool) {
        return spool.waiting();
    }

    /** Keeps one event of this id. */
    public static Keeping keep(Spool spool, TenantId tenant, String id) {
        return spool.keep(tenant, Topic.HALO_EVENTS, List.of(event(tenant, id)), TRACE);
    }

    /** Changes a spool that is closed, as nothing but a fault does. */
    public static void change(Path directory, String sql) {
        try (Connection connection = SpoolDatabase.open(new SpoolDirectory(directory))) {
            change(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void change(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static HaloEvent event(TenantId tenant, String id) {
        return new HaloEvent(
                id,
                tenant.value(),
                NOW,
                NOW,
                "/clients/halo/webhooks/halo",
                401L,
                new HaloTicketChanged("ticket status changed", null, null, null, null, null));
    }
}

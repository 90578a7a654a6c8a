package hoist.ingest.spool;

import hoist.schemas.Topic;
import hoist.tenants.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The spool as an SQLite database that one process has to itself. What a method that writes has returned from is on the
 * disk: the write-ahead log is forced at each commit ({@code synchronous=FULL}). For one thread at a time.
 */
final class SpoolFile implements AutoCloseable {
    private static final int EVENT_OF_A_TRY = 8192;

    private final Connection connection;

    /** @param connection from {@link SpoolDatabase}; closed with this */
    SpoolFile(Connection connection) {
        this.connection = connection;
    }

    /** What is in it. */
    SpoolContents contents() throws SQLException {
        return new SpoolContents(
                waiting(),
                number("select coalesce(sum(length(value) + " + WrittenEvent.BYTES_BESIDE_VALUE + "), 0) from event"),
                (int) number("select count(*) from event where set_aside is not null"));
    }

    private Map<TenantId, Integer> waiting() throws SQLException {
        Map<TenantId, Integer> waiting = new HashMap<>();
        try (PreparedStatement select =
                        prepared("select tenant, count(*) from event where set_aside is null group by tenant");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                waiting.put(new TenantId(row.getString(1)), row.getInt(2));
            }
        }
        return waiting;
    }

    /** All of them or none, in this order, after everything that is there. */
    void append(TenantId tenant, Topic topic, List<WrittenEvent> events, String traceparent, Instant now)
            throws SQLException {
        inOneTransaction(() -> {
            for (WrittenEvent event : events) {
                update("insert or ignore into writer_schema (json) values (?)", event.schema());
                update(
                        "insert into event (tenant, topic, traceparent, spooled_at, event_id, value, writer_schema)"
                                + " values (?, ?, ?, ?, ?, ?, (select id from writer_schema where json = ?))",
                        tenant.value(),
                        topic.topicName(),
                        traceparent,
                        now.toEpochMilli(),
                        event.eventId(),
                        event.value(),
                        event.schema());
            }
        });
    }

    /** The tenant's event that waits longest. */
    Optional<SpooledEvent> first(TenantId tenant) throws SQLException {
        try (PreparedStatement select = prepared(
                        "select position, topic, event_id, traceparent, json, value from event"
                                + " join writer_schema on writer_schema = id"
                                + " where tenant = ? and set_aside is null order by position limit 1",
                        tenant.value());
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(event(tenant, row)) : Optional.empty();
        }
    }

    private static SpooledEvent event(TenantId tenant, ResultSet row) throws SQLException {
        return new SpooledEvent(
                row.getLong("position"),
                tenant,
                row.getString("topic"),
                row.getString("traceparent"),
                new WrittenEvent(row.getString("event_id"), row.getString("json"), row.getBytes("value")));
    }

    void remove(SpooledEvent event) throws SQLException {
        update("delete from event where position = ?", event.position());
    }

    /** Keeps it, out of the way of those behind it. */
    void setAside(SpooledEvent event, String reason) throws SQLException {
        update("update event set set_aside = ? where position = ?", reason, event.position());
    }

    Optional<Instant> oldest() throws SQLException {
        long oldest = number("select coalesce(min(spooled_at), 0) from event where set_aside is null");
        return oldest == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest));
    }

    /** Remembers the Kafka and registry that were reached, and no others. */
    void reached(String name) throws SQLException {
        inOneTransaction(() -> {
            update("delete from reached");
            update("insert into reached values (?)", name);
        });
    }

    boolean hasReached(String name) throws SQLException {
        try (PreparedStatement select = prepared("select count(*) from reached where name = ?", name);
                ResultSet row = select.executeQuery()) {
            return row.getInt(1) > 0;
        }
    }

    /** Writes as much as an event and forces it to the disk, and takes it away again. */
    void tryDisk() throws SQLException {
        update("insert into tried values (zeroblob(" + EVENT_OF_A_TRY + "))");
        update("delete from tried");
    }

    private interface Writing {
        void write() throws SQLException;
    }

    private void inOneTransaction(Writing writing) throws SQLException {
        connection.setAutoCommit(false);
        try {
            writing.write();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

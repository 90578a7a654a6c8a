package hoist.ingest.spool;

import hoist.schemas.Topic;
import hoist.tenants.TenantId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events that Kafka did not take in time, on this machine's disk, each tenant's in the order in which they came. They
 * outlast the process and the power. To send them is left to {@code hoist.ingest.publishing}.
 */
public final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final Optional<SpoolFile> file;
    private final SpoolContents contents;
    private final SpoolSettings settings;
    private final Clock clock;
    private final SpoolCounts counts = new SpoolCounts();
    private Optional<String> trouble = Optional.empty();

    Spool(Optional<SpoolFile> file, SpoolContents contents, SpoolSettings settings, Clock clock) {
        this.file = file;
        this.contents = contents;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The spool of this directory, with what it had when it was last closed. Where no route uses it and nothing is left
     * from before, nothing is made.
     *
     * @throws UnusableSpool if the directory is another process's, or nothing can be kept there
     */
    static Spool open(SpoolSettings settings, Clock clock) {
        SpoolDirectory directory = new SpoolDirectory(settings.directory());
        if (settings.routes().areNone() && !directory.isInUse()) {
            return new Spool(Optional.empty(), new SpoolContents(Map.of(), 0, 0), settings, clock);
        }
        SpoolFile file = new SpoolFile(SpoolDatabase.open(directory));
        return new Spool(Optional.of(file), contents(file, directory), settings, clock);
    }

    private static SpoolContents contents(SpoolFile file, SpoolDirectory directory) {
        SpoolContents contents;
        try {
            contents = file.contents();
        } catch (SQLException e) {
            throw new UnusableSpool(directory.path(), "cannot be read (" + e.getMessage() + ").", e);
        }
        if (contents.waiting() + contents.setAside() > 0) {
            LOG.atWarn()
                    .addKeyValue("events", contents.waiting())
                    .addKeyValue("setAside", contents.setAside())
                    .log("Events are in the spool from before");
        }
        return contents;
    }

    /** Keeps all of these events of the tenant or none; those that are {@link Keeping.Kept} are forced to the disk. */
    public synchronized Keeping keep(
            TenantId tenant, Topic topic, List<? extends SpecificRecord> events, String traceparent) {
        List<WrittenEvent> written = events.stream().map(WrittenEvent::of).toList();
        long more = written.stream().mapToLong(WrittenEvent::bytes).sum();
        if (!contents.hasRoomFor(written.size(), more, settings)) {
            counts.refused().add(written.size());
            return new Keeping.Full();
        }
        try {
            onDisk(there -> there.append(tenant, topic, written, traceparent, clock.instant()));
        } catch (DiskTrouble e) {
            counts.refused().add(written.size());
            return new Keeping.Failed();
        }
        contents.added(tenant, written.size(), more);
        counts.taken().add(written.size());
        return new Keeping.Kept();
    }

    /** Whether events of this tenant wait: what comes after them has to queue behind them. */
    public synchronized boolean holds(TenantId tenant) {
        return contents.holds(tenant);
    }

    /** Whose events wait. */
    public synchronized Set<TenantId> tenants() {
        return contents.tenants();
    }

    /** The tenant's event that waits longest. */
    public synchronized Optional<SpooledEvent> first(TenantId tenant) throws DiskTrouble {
        return contents.holds(tenant) ? fromDisk(there -> there.first(tenant)) : Optional.empty();
    }

    /** Kafka has it: it leaves the spool. */
    public synchronized void drained(SpooledEvent event) throws DiskTrouble {
        onDisk(there -> there.remove(event));
        contents.removed(event);
        counts.drained().increment();
    }

    /**
     * It cannot be sent: it stays for a person, and those behind it go on.
     *
     * @param reason names no value
     */
    public synchronized void setAside(SpooledEvent event, String reason) throws DiskTrouble {
        onDisk(there -> there.setAside(event, reason));
        contents.setAside(event);
        LOG.atError()
                .addKeyValue("tenant", event.tenant())
                .addKeyValue("topic", event.topicName())
                .addKeyValue("eventId", event.eventId())
                .addKeyValue("reason", reason)
                .log("An event of the spool cannot be sent and was set aside");
    }

    /** Remembers that this Kafka and this registry were reached. */
    public synchronized void reached(String name) throws DiskTrouble {
        if (file.isPresent()) {
            onDisk(there -> there.reached(name));
        }
    }

    /** Whether calls are answered by the spool, and this Kafka and this registry were ever reached from here. */
    public synchronized boolean standsInFor(String name) throws DiskTrouble {
        return !settings.routes().areNone() && fromDisk(there -> there.hasReached(name));
    }

    /** After trouble, tries the disk once more. */
    synchronized Waiting waiting() {
        if (file.isEmpty()) {
            return Waiting.NOTHING;
        }
        Optional<Instant> oldest = Optional.empty();
        try {
            if (trouble.isPresent()) {
                onDisk(SpoolFile::tryDisk);
            }
            oldest = fromDisk(SpoolFile::oldest);
        } catch (DiskTrouble e) {
            // told in the answer
        }
        return new Waiting(contents.waiting(), contents.bytes(), oldest, contents.setAside(), trouble);
    }

    SpoolCounts counts() {
        return counts;
    }

    private interface Writing {
        void to(SpoolFile file) throws SQLException;
    }

    private interface Reading<T> {
        T from(SpoolFile file) throws SQLException;
    }

    private void onDisk(Writing writing) throws DiskTrouble {
        fromDisk(there -> {
            writing.to(there);
            return Optional.empty();
        });
        trouble = Optional.empty();
    }

    private <T> T fromDisk(Reading<T> reading) throws DiskTrouble {
        try {
            return reading.from(file.orElseThrow());
        } catch (SQLException e) {
            DiskTrouble found = new DiskTrouble(e);
            if (!trouble.equals(Optional.of(found.word()))) {
                LOG.atError().addKeyValue("error", found.word()).log("The spool's disk refuses");
            }
            trouble = Optional.of(found.word());
            throw found;
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (SQLException e) {
            LOG.atWarn().addKeyValue("error", e.getErrorCode()).log("The spool's file was not closed");
        }
    }
}

package hoist.faults.load;

import hoist.quickstart.msp.SimulatedMsp;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Users of several MSPs, who live one life after the other, many at a time. What they do is a matter of the seed alone (see
 * {@link LifePlans}); whatever is down, they go on and try again.
 */
public final class Load implements AutoCloseable {
    /** Stands in texts that people typed: no log, metric or health may show it. */
    public static final String MARKER = "only-tickets-may-show-this";

    private final LoadSettings settings;
    private final LifePlans plans;
    private final List<AtMsp> msps;
    private final Book book = new Book();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Phaser underWay = new Phaser(1);
    private final AtomicBoolean beginsNew = new AtomicBoolean();
    private @Nullable Thread beginning;
    private long next;

    /**
     * Nobody lives yet.
     *
     * @param msps whose vendors run; life {@code n} is lived at the {@code n}th of them, in turns
     * @param ingest where producers and runbooks call
     */
    public Load(List<SimulatedMsp> msps, URI ingest, LoadSettings settings) {
        this.settings = settings;
        this.plans = new LifePlans(settings.seed(), msps.size());
        this.msps = msps.stream()
                .map(msp -> AtMsp.of(msp, ingest, client, book, settings))
                .toList();
        this.msps.forEach(AtMsp::leaveAccountsToHoist);
    }

    /** From now on lives begin at the rate that is set, with the number after the last one. */
    public synchronized void begin() {
        if (beginning == null) {
            beginsNew.set(true);
            beginning = Thread.ofVirtual().name("load").start(this::beginLives);
        }
    }

    /** Begins so many lives at once and returns; for those who count lives rather than seconds. */
    public synchronized void begin(int lives) {
        for (var life = 0; life < lives; life++) {
            beginNext();
        }
    }

    /** No new lives; returns when all acts of those begun are done, or somebody's patience ended. */
    public void finish() throws InterruptedException {
        stopBeginning();
        underWay.awaitAdvanceInterruptibly(underWay.arrive());
    }

    /** What was promised, and which lives are lived. */
    public Book book() {
        return book;
    }

    public long seed() {
        return settings.seed();
    }

    /** Breaks off whatever is lived. */
    @Override
    public void close() {
        beginsNew.set(false);
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void stopBeginning() throws InterruptedException {
        Thread last;
        synchronized (this) {
            last = beginning;
            beginning = null;
            beginsNew.set(false);
        }
        if (last != null) {
            last.join();
        }
    }

    private void beginLives() {
        var waiting = new Waiting(settings.patience());
        while (beginsNew.get()) {
            synchronized (this) {
                beginNext();
            }
            waiting.pause(settings.between());
        }
    }

    private void beginNext() {
        var number = next++;
        var at = msps.get(plans.tenant(number));
        var life = book.open(at.msp().tenant(), plans.plan(number));
        underWay.register();
        threads.execute(() -> live(at, life));
    }

    private void live(AtMsp at, Life life) {
        try {
            switch (life.plan()) {
                case LifePlan.OfRequest plan -> new RequestLife(at, life, plan).live();
                case LifePlan.OfAccount plan -> new AccountLife(at, life, plan).live();
            }
            life.ended(new Progress.Lived());
        } catch (CutShort cut) {
            life.ended(new Progress.CutShort(cut.reason()));
        } catch (RuntimeException e) {
            life.ended(new Progress.CutShort("the load itself failed: " + e));
        } finally {
            underWay.arriveAndDeregister();
        }
    }
}

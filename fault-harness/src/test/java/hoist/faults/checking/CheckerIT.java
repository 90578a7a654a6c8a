package hoist.faults.checking;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.load.JitCourse;
import hoist.faults.load.Life;
import hoist.faults.load.LifePlan;
import hoist.faults.load.LifeSoFar;
import hoist.faults.load.Load;
import hoist.faults.load.LoadSettings;
import hoist.faults.load.Promise;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.idemeum.JitEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Load and checker over one pipeline: first nothing breaks, then its world is spoilt by hand, one step after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class CheckerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SHORT = Duration.ofSeconds(5);

    private LocalPipeline pipeline;
    private Canaries canaries;
    private ConsoleConsumer reader;
    private Load load;
    private Checker checker;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        pipeline = LocalPipeline.start(directory);
        canaries = Canaries.of(pipeline.msps());
        reader = ConsoleConsumer.of(pipeline.bootstrapServers(), canaries::readFromTopics);
        load = new Load(
                pipeline.msps(), pipeline.ingestUrl(), LoadSettings.of(7).withPatience(PATIENCE));
        checker = new Checker(pipeline.msps(), load.book(), reader, canaries);
    }

    @AfterAll
    void stop() {
        load.close();
        reader.close();
        pipeline.close();
    }

    @Test
    @Order(1)
    void whereNothingBreaksNothingIsFound() throws Exception {
        // When
        load.begin(30);
        load.finish();
        var report = checker.check(Round.of(PATIENCE).with(pipeline.services()));

        // Then
        assertThat(report.findings()).isEmpty();
        assertThat(report.totals().requests())
                .isPositive()
                .isEqualTo(report.totals().tickets());
        assertThat(report.totals().disables()).isPositive();
        assertThat(reader.counts()).containsKeys("elevation-events", "jit-events", "ticket-facts", "jit-facts");
    }

    @Test
    @Order(2)
    void aReplayChangesNothingAndOneThatDoesIsCaught() throws Exception {
        // Given
        pipeline.stopWorkers();

        // When
        var honest = checker.replay(pipeline::workersThatReadEverythingAgain);
        var deceitful = checker.replay(() -> {
            var open = load.book().lives().stream()
                    .map(Life::soFar)
                    .filter(aJit(JitCourse.KEPT))
                    .findFirst()
                    .orElseThrow();
            var msp = mspOf(open);
            msp.closeTicket(open.handTickets().getFirst(), "tess.tech@msp.example");
            return () -> {};
        });

        // Then
        assertThat(honest.findings()).isEmpty();
        assertThat(deceitful.against(Invariant.I8)).isNotEmpty();
    }

    @Test
    @Order(3)
    void whatIsSpoiltByHandIsFound() throws Exception {
        // Given
        var request = life(plan -> plan instanceof LifePlan.OfRequest);
        new HaloByHand(mspOf(request)).createTicketFor(request.subject().orElseThrow());
        new HaloByHand(mspOf(request)).createTicketFor("00000000-0000-0000-0000-000000000000");
        var kept = life(plan -> plan instanceof LifePlan.OfAccount account && account.course() == JitCourse.KEPT);
        mspOf(kept).idemeum().endGrant(kept.subject().orElseThrow(), JitEnd.DISABLED);

        // When
        var report = checker.check(Round.of(SHORT));

        // Then
        assertThat(report.against(Invariant.I2)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.DOUBLED);
            assertThat(finding.sentence()).contains(request.subject().orElseThrow());
        });
        assertThat(report.against(Invariant.I3))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("00000000"));
        assertThat(report.against(Invariant.I7))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("should stay on"));
        assertThat(report.totals().doubled()).isPositive();
        assertThat(checker.check(Round.of(SHORT)).findings())
                .as("each is told once")
                .isEmpty();
    }

    @Test
    @Order(4)
    void anAcceptedEventThatNobodyFindsInATopicIsLost() throws Exception {
        // Given
        var lost = load.book().promisesFrom(0).stream()
                .map(Promise::eventId)
                .findFirst()
                .orElseThrow();
        var another = new Checker(pipeline.msps(), load.book(), without(lost), canaries);

        // When
        var report = another.check(Round.of(SHORT));

        // Then
        assertThat(report.against(Invariant.I1))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains(lost));
        assertThat(report.totals().lost()).isPositive();
    }

    @Test
    @Order(5)
    void whereNobodyWorksTicketsAreMissingAndAccountsStayOn() throws Exception {
        // When
        load.begin(30);
        var report = checker.check(Round.of(SHORT));

        // Then
        assertThat(report.against(Invariant.I2)).isNotEmpty();
        assertThat(report.against(Invariant.I7))
                .extracting(Finding::sentence)
                .anySatisfy(sentence -> assertThat(sentence).endsWith("is on"));
        assertThat(report.against(Invariant.I9)).isNotEmpty();
    }

    private LifeSoFar life(Predicate<LifePlan> wanted) {
        return load.book().lives().stream()
                .map(Life::soFar)
                .filter(life -> wanted.test(life.plan()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Predicate<LifeSoFar> aJit(JitCourse course) {
        return life -> life.plan() instanceof LifePlan.OfAccount account && account.course() == course;
    }

    private SimulatedMsp mspOf(LifeSoFar life) {
        return pipeline.msps().stream()
                .filter(msp -> msp.tenant().equals(life.tenant()))
                .findFirst()
                .orElseThrow();
    }

    private EventsInTopics without(String eventId) {
        return new EventsInTopics() {
            @Override
            public boolean contains(String id) {
                return !id.equals(eventId) && reader.contains(id);
            }

            @Override
            public long announcements() {
                return reader.announcements();
            }

            @Override
            public Map<String, Long> counts() {
                return reader.counts();
            }
        };
    }
}

package hoist.cli.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.ledger.Ledgers;
import hoist.cli.topics.TopicRecord;
import hoist.cli.workers.Reading;
import hoist.cli.workers.Readings;
import hoist.cli.workers.Worker;
import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.elevation.Application;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import hoist.schemas.elevation.Scope;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketStuck;
import hoist.tenants.Tenant;
import hoist.tenants.TenantDirectory;
import hoist.tenants.Tenants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StuckEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant ASKED = NOW.minus(Duration.ofMinutes(30));

    @TempDir
    private Path directory;

    private Ledgers ledgers;
    private Readings workers = new Readings(List.of(reading("ticket-worker", 1), reading("approval-worker", 1)));

    @BeforeEach
    void knowTheTenant() throws IOException {
        Files.writeString(directory.resolve("secret"), "s3cret-of-the-test");
        Files.writeString(directory.resolve("nikmsp.yml"), """
                tenant: nikmsp
                halo: {url: "https://nikmsp.halopsa.com", clientId: id, clientSecret: "file:secret"}
                idemeum: {url: "https://nikmsp.idemeum.com", apiKey: "file:secret"}
                customers: [{displayName: Demo PAM tenant, name: demo-nikpot}]
                """);
        try (var files = TenantDirectory.open(directory)) {
            assertThat(files.problems()).isEmpty();
            ledgers = Ledgers.empty(Tenants.of(files.all().toArray(Tenant[]::new)), Clock.systemUTC());
        }
        fold(Topic.ELEVATION_EVENTS, asked("r-1"), 0);
    }

    @Test
    void aStepThatNoWorkerTakesIsListedAsOverdueWithItsWords() {
        assertThat(stuckAt(ASKED.plusSeconds(10))).isEmpty();

        assertThat(stuckAt(NOW)).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("overdue");
            assertThat(entry.subject()).isEqualTo("r-1");
            assertThat(entry.since()).isEqualTo(ASKED);
            assertThat(entry.detail())
                    .isEqualTo(
                            "ticket-worker has not taken its next step, which is to create the ticket: HaloPSA does not"
                                    + " answer, or the worker is held up, or the step fails by a defect (then the metric hoist_stuck"
                                    + " has the reason act-failed, and the log why). It goes on by itself when it can.");
            assertThat(entry.check("")).contains("hoist doctor --tenant nikmsp");
            assertThat(entry.mend("")).isEmpty();
        });
    }

    @Test
    void whatAWorkerThatDoesNotRunShouldDoIsListedAtOnce() {
        // Given
        workers = new Readings(List.of(reading("approval-worker", 1), reading("ticket-worker", 0)));

        // Then
        assertThat(stuckAt(ASKED.plusSeconds(1))).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("worker-down");
            assertThat(entry.since()).isEqualTo(ASKED);
            assertThat(entry.detail())
                    .isEqualTo(
                            "ticket-worker does not run, and its next step is to create the ticket. Start it: it goes"
                                    + " on by itself.");
            assertThat(entry.check("")).isEmpty();
            assertThat(entry.mend("")).isEmpty();
        });

        // When
        fold(Topic.TICKET_FACTS, stuck("r-1", "customer-not-linked", ASKED.plusSeconds(1)), 0);

        // Then
        assertThat(stuckAt(NOW))
                .as("it waits for the link first")
                .extracting(StuckEntry::reason)
                .containsExactly("customer-not-linked");
    }

    @Test
    void whatIsStuckStaysListedWhileItIsDueToBeLookedAtAgain() {
        // Given
        fold(Topic.TICKET_FACTS, stuck("r-1", "customer-not-linked", ASKED.plusSeconds(1)), 0);

        // Then: within the wait for the next look, and long after it
        for (var time : List.of(ASKED.plusSeconds(5), NOW)) {
            assertThat(stuckAt(time)).singleElement().satisfies(entry -> {
                assertThat(entry.reason()).isEqualTo("customer-not-linked");
                assertThat(entry.mend(""))
                        .contains("hoist customers link \"Demo PAM tenant\" \"<client in HaloPSA>\" --tenant nikmsp");
            });
        }
    }

    @Test
    void aClickThatIsDueToBeSentAgainIsStuckForTheReasonItHad() {
        // Given
        var clickedAt = ASKED.plusSeconds(60);
        var click = new DecisionSubmitted(Decision.APPROVED, "Demo PAM tenant", "USER", null, null, "halo");
        fold(
                Topic.ELEVATION_EVENTS,
                new ElevationEvent("click", "nikmsp", clickedAt, clickedAt, "test", "r-1", click),
                1);
        var metAt = clickedAt.plusSeconds(1);
        var sent = new RelayAttempted(new Attempt("a-1", 1, 0, metAt.plusSeconds(17)), "click");
        var met = new DecisionStuck("click", "idemeum-credentials", "Renew the key.", "a-1");
        fold(Topic.DECISION_FACTS, new DecisionFact("sent", "nikmsp", metAt, metAt, "approval-worker", "r-1", sent), 0);
        fold(Topic.DECISION_FACTS, new DecisionFact("met", "nikmsp", metAt, metAt, "approval-worker", "r-1", met), 1);

        // Then: before and after its next look
        for (var time : List.of(metAt.plusSeconds(5), NOW)) {
            assertThat(stuckAt(time))
                    .filteredOn(entry -> entry.worker().equals("approval-worker"))
                    .extracting(StuckEntry::reason)
                    .containsExactly("idemeum-credentials");
        }
    }

    @Test
    void whatIsTriedAgainIsStuckUntilTheWorkerTellsOtherwise() {
        // Given
        fold(Topic.TICKET_FACTS, stuck("r-1", "halo-refused", ASKED.plusSeconds(1)), 0);
        fold(Topic.OPERATOR_COMMANDS, retry("r-1", ASKED.plusSeconds(10)), 0);

        // Then: a worker that meets the same reason again does not tell it again
        for (var time : List.of(ASKED.plusSeconds(11), NOW)) {
            assertThat(stuckAt(time)).singleElement().satisfies(entry -> {
                assertThat(entry.reason()).isEqualTo("halo-refused");
                assertThat(entry.since()).isEqualTo(ASKED.plusSeconds(1));
                assertThat(entry.detail())
                        .isEqualTo(
                                "What to do. Another try was asked for at 2026-11-21 11:30:10.000 UTC; nothing new was told"
                                        + " since: it met the same again, or has not come to it.");
            });
        }

        // When
        fold(Topic.TICKET_FACTS, stuck("r-1", "halo-refused", ASKED.plusSeconds(12)), 1);

        // Then
        assertThat(stuckAt(ASKED.plusSeconds(13)))
                .extracting(StuckEntry::reason, entry -> entry.mend("").orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("halo-refused", "hoist retry r-1 --tenant nikmsp"));
    }

    @Test
    void anEventThatComesMeanwhileDoesNotHideWhyItIsStuck() {
        // Given: told once, long ago, and met again at each look since
        fold(Topic.TICKET_FACTS, stuck("r-1", "halo-refused", ASKED.plusSeconds(1)), 0);

        // When
        fold(Topic.ELEVATION_EVENTS, decided("r-1", NOW.minusSeconds(10)), 1);
        fold(Topic.OPERATOR_COMMANDS, retry("r-1", NOW.minusSeconds(9)), 0);
        fold(Topic.ELEVATION_EVENTS, decided("r-1", NOW.minusSeconds(8)), 2);

        // Then
        assertThat(stuckAt(NOW)).extracting(StuckEntry::reason).containsExactly("halo-refused");
    }

    @Test
    void whatIsLinkedIsNotStuckForItsLinkAnyMore() {
        // Given
        fold(Topic.TICKET_FACTS, stuck("r-1", "customer-not-linked", NOW.minusSeconds(20)), 0);

        // When
        var link = new LinkCustomer("Demo PAM tenant", 7L, "Contoso Ltd");
        var at = NOW.minusSeconds(1);
        fold(Topic.OPERATOR_COMMANDS, new OperatorCommand("c-link", "nikmsp", at, at, "test", "olga", null, link), 0);

        // Then
        assertThat(stuckAt(NOW)).noneMatch(entry -> entry.reason().equals("customer-not-linked"));
    }

    @Test
    void whatWasGivenUpIsNotStuckUntilItIsTakenUpAgain() {
        // Given
        fold(Topic.TICKET_FACTS, stuck("r-1", "halo-refused", NOW.minusSeconds(60)), 0);
        fold(Topic.OPERATOR_COMMANDS, command(new GiveUp("r-1"), "asked twice", NOW.minusSeconds(30)), 0);

        // Then
        assertThat(stuckAt(NOW)).isEmpty();
        assertThat(named("r-1").givenUp().orElseThrow().words())
                .isEqualTo("given up by olga at 2026-11-21 11:59:30.000 UTC: asked twice");
        assertThat(named("r-1").canBeRetried()).isFalse();

        // When
        fold(Topic.OPERATOR_COMMANDS, command(new Reopen("r-1"), "wanted after all", NOW.minusSeconds(10)), 1);

        // Then
        assertThat(stuckAt(NOW)).extracting(StuckEntry::reason).containsExactly("halo-refused");
        assertThat(named("r-1").givenUp()).isEmpty();
    }

    @Test
    void whatIsTooOldForTheWorkersSleepsUntilItIsTakenUp() {
        var muchLater = ASKED.plus(Duration.ofDays(31));

        assertThat(stuckAt(muchLater)).isEmpty();
        assertThat(new Subjects(ledgers, List.of(), muchLater).named("r-1").sleeps())
                .isTrue();
        assertThat(named("r-1").sleeps()).as("half an hour old").isFalse();
    }

    private Subjects.Named named(String subject) {
        return new Subjects(ledgers, stuckAt(NOW), NOW).named(subject);
    }

    private List<StuckEntry> stuckAt(Instant time) {
        return new StuckEntries(ledgers, workers, time).all();
    }

    private static Reading reading(String worker, int members) {
        return new Reading(new Worker(worker, "hoist-" + worker, Set.of()), members, Map.of(), 0, Optional.empty());
    }

    private void fold(Topic topic, SpecificRecord value, long offset) {
        var key = Envelope.of(value).tenant().getBytes(StandardCharsets.UTF_8);
        ledgers.fold(new TopicRecord(
                new ConsumerRecord<>(topic.topicName(), 0, offset, key, new byte[0]), new Decoded.Decodable(value)));
    }

    private static ElevationEvent asked(String request) {
        var body = new ElevationRequested(
                "Demo PAM tenant",
                "demo-nikpot",
                new Person("dana@demo.example", "Dana"),
                new Application("Putty", null, null, null),
                null,
                null);
        return new ElevationEvent("e-" + request, "nikmsp", ASKED, ASKED, "test", request, body);
    }

    private static TicketFact stuck(String request, String reason, Instant at) {
        var body = new TicketStuck("open", null, reason, "What to do.", null);
        return new TicketFact("f-" + at, "nikmsp", at, at, "ticket-worker", request, body);
    }

    private static ElevationEvent decided(String request, Instant at) {
        var body = new ElevationDecided(
                Decision.APPROVED, new Person("tess@msp.example", "Tess"), Channel.PHONE, Scope.USER, "USER", null);
        return new ElevationEvent("d-" + request, "nikmsp", at, at, "test", request, body);
    }

    private static OperatorCommand retry(String request, Instant at) {
        return command(new RetryNow(request), null, at);
    }

    private static OperatorCommand command(SpecificRecord body, @Nullable String why, Instant at) {
        return new OperatorCommand("c-" + at, "nikmsp", at, at, "test", "olga", why, body);
    }
}

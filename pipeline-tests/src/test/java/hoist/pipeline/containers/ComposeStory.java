package hoist.pipeline.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * docker-compose.yml with its demo, as people start it, and what the demo tells, played by clicks on the vendors' pages while
 * containers are killed and replaced. What the containers said is in target/compose-story.log afterwards.
 */
class ComposeStory {
    private static final String TESS = "Tess Tech";
    private static final String TESSS_ADDRESS = "tess.tech@msp.example";
    private static final String NIK = "Nik";
    private static final String NIKS_ADDRESS = "nik@nikpot.com";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @BeforeAll
    static void needsAnEngine() {
        var whyNot = ComposedDemo.whyNot();
        assumeTrue(whyNot.isEmpty(), () -> whyNot.orElseThrow());
    }

    @Test
    void theDemoTellsItsStoryAlthoughContainersAreKilledAndReplaced() throws Exception {
        try (var demo = ComposedDemo.up()) {
            var pages = new DemoPages(demo);
            soon().untilAsserted(() -> assertThat(pages.requests()).noneMatch(row -> row.contains("7-Zip")));

            var ticket = aRequestIsApprovedByAClickWhileTheBrokerAndTheWorkerAreDead(demo, pages);
            anAccountIsOffWithItsTicket(demo, pages);
            anOperatorReadsWhatHappened(demo, ticket);
            noCallIsLostWhileOneIngestServiceAfterTheOtherIsReplaced(demo, pages);
        }
    }

    private static String aRequestIsApprovedByAClickWhileTheBrokerAndTheWorkerAreDead(
            ComposedDemo demo, DemoPages pages) {
        // Given
        pages.ask("7-Zip");
        soon().untilAsserted(() -> pages.ticket("7-Zip"));
        var ticket = pages.ticket("7-Zip");

        // When
        demo.compose("kill", "-s", "KILL", "approval-worker", "kafka");
        pages.click(ticket, TESS, "Idemeum - approve elevation request");

        // Then: whatever has ended is started, as often as it takes
        soon().untilAsserted(() -> {
            demo.compose("up", "-d");
            assertThat(pages.requests())
                    .filteredOn(row -> row.contains("7-Zip"))
                    .singleElement()
                    .asString()
                    .contains("approved by API");
        });
        soon().untilAsserted(() ->
                assertThat(pages.shownOf(ticket)).contains("Closed Ticket " + ticket, "Approved by " + TESSS_ADDRESS));
        assertThat(pages.tickets())
                .filteredOn(row -> row.contains("7-Zip"))
                .singleElement()
                .asString()
                .contains("Closed " + TESS);
        return ticket;
    }

    private static void anAccountIsOffWithItsTicket(ComposedDemo demo, DemoPages pages) {
        // Given
        var work = pages.log("Mailbox is full", NIK);
        pages.takeAccount(NIKS_ADDRESS, work);
        soon().untilAsserted(() ->
                assertThat(demo.hoist("timeline", NIKS_ADDRESS).output()).contains("was given a JIT account"));

        // When
        pages.click(work, NIK, "Close by hand");

        // Then
        soon().untilAsserted(() -> assertThat(pages.accounts())
                .filteredOn(row -> row.contains(NIKS_ADDRESS))
                .singleElement()
                .asString()
                .contains("disabled"));
    }

    private static void anOperatorReadsWhatHappened(ComposedDemo demo, String ticket) {
        var timeline = demo.hoist("timeline", ticket);
        assertThat(timeline.succeeded()).as(timeline.output()).isTrue();
        assertThat(timeline.output())
                .containsSubsequence(
                        "asked to run 7-Zip on DEMO-LAPTOP-07 for Demo PAM tenant: An archive",
                        "opened ticket " + ticket,
                        TESSS_ADDRESS,
                        "clicked approve",
                        "sent it: idemeum has the request as approved",
                        "closed ticket " + ticket + " as approved");

        var stuck = demo.hoist("stuck");
        assertThat(stuck.output()).contains("Nothing is stuck.");
        assertThat(stuck.succeeded()).isTrue();
    }

    /** In the runbook's order. Halo calls once: a call that meets an instance on its way out or in has the other. */
    private static void noCallIsLostWhileOneIngestServiceAfterTheOtherIsReplaced(ComposedDemo demo, DemoPages pages)
            throws InterruptedException {
        // Given
        soon().until(() -> demo.isHealthy("ingest-service") && demo.isHealthy("ingest-service-2"));
        var key = demo.compose("exec", "-T", "demo-vendors", "cat", "/etc/hoist/tenants/secrets/demo/halo-to-hoist");

        // When
        var calls = new TwoDoors(HttpClient.newHttpClient(), demo.ingest(), key.strip()).callWhile("upgrade-", () -> {
            replace(demo, "ingest-service");
            replace(demo, "ingest-service-2");
        });

        // Then
        assertThat(calls.lost()).isEmpty();
        assertThat(calls.accepted())
                .isNotEmpty()
                .allSatisfy(request -> soon().untilAsserted(() -> assertThat(pages.tickets())
                        .filteredOn(row -> row.contains(request + " "))
                        .hasSize(1)));
    }

    private static void replace(ComposedDemo demo, String service) {
        demo.compose("up", "-d", "--no-deps", "--force-recreate", service);
        soon().until(() -> demo.isHealthy(service));
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class);
    }
}

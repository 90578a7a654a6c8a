package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.schemas.ticket.TicketStuck;
import hoist.simulators.halo.desk.Kind;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** An operator sees which customer has no client, links it by the client's name, and what was stuck goes on. */
class CustomersCommandStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());

    @Test
    void linkingReleasesWhatWasStuckAndUnlinkingTakesTheClientAway() {
        // Given
        var tenant = seen.msp().tenant();
        var client = seen.msp().demoClient();
        seen.msp().halo().seed().set(Kind.CLIENT, client, "name", "Nikpot Demonstrations Inc");
        var request = seen.danaAsks();
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared().records().of(TicketStuck.class, request.id()))
                        .isNotEmpty());
        var before = cli.run("customers", "--tenant", tenant);
        assertThat(before.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(before.out())
                .containsPattern(tenant + " +Demo PAM tenant +demo-nikpot +- +- +none")
                .contains("hoist customers link \"Demo PAM tenant\" \"<client in HaloPSA>\" --tenant " + tenant);

        // When
        var linked = cli.run(
                "customers",
                "link",
                "--tenant",
                tenant,
                "Demo PAM tenant",
                "nikpot DEMONSTRATIONS inc",
                "--why",
                "renamed");

        // Then
        assertThat(linked.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(linked.out()).isEqualTo("""
                        Found in HaloPSA: client %1$d "Nikpot Demonstrations Inc", active.
                        Linked "Demo PAM tenant" of tenant %2$s to client %1$d "Nikpot Demonstrations Inc".
                        1 request that was stuck goes on within seconds: %3$s.
                        """.formatted(client, tenant, request.id()));
        assertThat(seen.ticketOf(request).client()).isEqualTo("Nikpot Demonstrations Inc");
        assertThat(cli.run("customers", "--tenant", tenant).out())
                .containsPattern("Demo PAM tenant +demo-nikpot +Nikpot Demonstrations Inc +" + client + " +manual");

        // When
        var unlinked = cli.run("customers", "unlink", "--tenant", tenant, "demo pam TENANT");

        // Then
        assertThat(unlinked.out()).startsWith("The link of \"Demo PAM tenant\" of tenant " + tenant + " is gone");
        assertThat(cli.run("customers", "--tenant", tenant).out())
                .containsPattern("Demo PAM tenant +demo-nikpot +- +- +none");
    }

    @Test
    void aCustomerThatOnlyARequestNamedIsListedToo() {
        // Given
        var tenant = seen.msp().tenant();
        callIngest("/webhooks/elevations", "application/json", """
                {"type": "elevation.requested", "requestId": "of-fabrikam", "occurredAt": "2026-11-21T09:00:00Z",
                 "customer": {"displayName": "Fabrikam GmbH"}, "requester": {"email": "fay@fabrikam.example"},
                 "application": {"name": "7-Zip"}, "device": {"name": "FAB-1"}, "reason": "Support"}
                """);

        // When
        var listed = cli.run("customers", "--tenant", tenant);

        // Then
        assertThat(listed.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(listed.out())
                .containsPattern(tenant + " +Fabrikam GmbH +- +- +- +none")
                .contains("hoist customers link \"Fabrikam GmbH\" \"<client in HaloPSA>\" --tenant " + tenant
                        + " --brokers " + Pipeline.shared().servers().bootstrapServers());
    }

    @Test
    void aCustomerIsListedAsTheWorkersMatchItAndCanBeLinkedWhateverNamedIt() {
        // Given
        var tenant = seen.msp().tenant();
        callIngest("/webhooks/elevations", "application/json", """
                {"type": "elevation.requested", "requestId": "of-contoso", "occurredAt": "2026-11-21T09:00:00Z",
                 "customer": {"displayName": "Contoso Group", "name": "contoso ltd"},
                 "requester": {"email": "cora@contoso.example"}, "application": {"name": "7-Zip"},
                 "device": {"name": "CON-1"}, "reason": "Support"}
                """);
        callIngest("/api/integrations/entrajitaccounts", "application/vnd.dvmi.entra.app.user.disable+json", """
                {"customerDisplayName": "Nowhere Inc", "technicianEmailAddress": "nik@nikpot.com"}
                """);

        // When
        var listed = cli.run("customers", "--tenant", tenant);
        var linked = cli.run("customers", "link", "--tenant", tenant, "Nowhere Inc", "Contoso Ltd", "--why", "bought");

        // Then
        assertThat(listed.out())
                .containsPattern("Contoso Group +contoso ltd +Contoso Ltd +\\d+ +by name")
                .containsPattern("Nowhere Inc +- +- +- +none");
        assertThat(linked.exitCode()).as(linked.err()).isEqualTo(ExitCode.DONE);
        assertThat(cli.run("customers", "--tenant", tenant).out())
                .containsPattern(
                        "Nowhere Inc +- +Contoso Ltd +\\d+ +manual\\R +link: made by \\S+ at 20\\S+ \\S+ UTC: bought");
    }

    private void callIngest(String path, String contentType, String body) {
        try (var caller = new Knocking()) {
            var answer = caller.post(
                    URI.create(Pipeline.shared().ingestUrl() + path),
                    body,
                    "Content-Type",
                    contentType,
                    "X-Idemeum-Api-Key",
                    seen.msp().haloApiKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        }
    }

    @Test
    void aClientThatIsNotThereIsRefusedWithWhatIs() {
        var tenant = seen.msp().tenant();

        var refused = cli.run("customers", "link", "--tenant", tenant, "Demo PAM tenant", "Contoso");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(refused.err())
                .isEqualTo("hoist: No client in HaloPSA is named \"Contoso\"; similar are \"Contoso Ltd\".\n");
        assertThat(refused.out()).isEmpty();
    }
}

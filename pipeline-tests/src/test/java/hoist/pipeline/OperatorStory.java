package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.failure.ExitCode;
import hoist.simulators.faults.Fault;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.idemeum.ElevationRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An operator sees what is stuck, mends it, and reads afterwards what happened. */
class OperatorStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final Cli cli = new Cli(Pipeline.shared());
    private final String tenant = seen.msp().tenant();

    @Test
    void whatIsStuckIsListedWithItsMendAndGoesThroughInOrderOnceMended() {
        // Given: two requests of a customer whose client has another name
        var client = seen.msp().demoClient();
        seen.msp().halo().seed().set(Kind.CLIENT, client, "name", "Contoso Ltd");
        var first = seen.danaAsks();
        untilStuck("customer-not-linked", first.id());
        var second = seen.danaAsks();
        untilStuck("customer-not-linked", second.id());

        // When
        var listed = cli.run("stuck", "--tenant", tenant);

        // Then
        assertThat(listed.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(listed.out())
                .startsWith("TENANT")
                .contains(
                        "No active client in HaloPSA is named \"Demo PAM tenant\"",
                        "mend: hoist customers link \"Demo PAM tenant\" \"<client in HaloPSA>\" --tenant " + tenant)
                .containsSubsequence(first.id(), second.id());
        assertThat(cli.run("stuck", "--tenant", tenant, "--older-than", "1h").out())
                .isEqualTo("Nothing of that is stuck.%n".formatted());

        // When
        Pipeline.shared().operator().link(tenant, "Demo PAM tenant", client, "Contoso Ltd");

        // Then
        assertThat(seen.ticketOf(second).id())
                .isGreaterThan(seen.ticketOf(first).id());
        Seen.soon()
                .untilAsserted(
                        () -> assertThat(cli.run("stuck", "--tenant", tenant).exitCode())
                                .isEqualTo(ExitCode.DONE));
        assertThat(cli.run("timeline", first.id(), "--tenant", tenant).out())
                .containsSubsequence(
                        "asked to run Putty Installer on DEMO-LAPTOP-07 for Demo PAM tenant: Needed for support",
                        "STUCK, to open the ticket: customer-not-linked",
                        "linked customer Demo PAM tenant to HaloPSA's client " + client
                                + ", Contoso Ltd: the names differ",
                        "opened ticket " + seen.ticketOf(first).id());
    }

    @Test
    void aRetryGoesThroughAtOnceAndGivingUpEndsIt() {
        // Given: Halo refuses two tickets
        seen.msp()
                .halo()
                .faults()
                .next(2, "POST", "/tickets", Fault.answer(400, "application/json", "\"No such type\""));
        var retried = seen.danaAsks();
        untilStuck("halo-refused", retried.id());
        var givenUp = seen.danaAsks();
        untilStuck("halo-refused", givenUp.id());

        // When
        var gaveUp = cli.run("give-up", givenUp.id(), "--why", "asked twice", "--tenant", tenant);
        var retry = cli.run("retry", "--reason", "halo-refused", "--tenant", tenant);

        // Then
        assertThat(gaveUp.out()).containsPattern(givenUp.id() + " +halo-refused +given up");
        assertThat(retry.out())
                .containsPattern(retried.id() + " +halo-refused +another try was asked for")
                .doesNotContain(givenUp.id());
        seen.ticketOf(retried);
        assertThat(seen.msp().halo().ticketsForRequest(givenUp.id())).isEmpty();
        assertThat(cli.run("timeline", givenUp.id(), "--tenant", tenant).out()).contains("gave up: asked twice");
    }

    @Test
    void aRetryThatMeetsTheSameReasonStaysListedUntilItIsDone() {
        // Given
        var request = requestOfAnUnlinkedCustomer();
        untilStuck("customer-not-linked", request.id());

        // When
        cli.run("retry", request.id(), "--tenant", tenant);

        // Then: the worker meets the reason again, and has told it already
        for (var look = 0; look < 3; look++) {
            var listed = cli.run("stuck", "--tenant", tenant);
            assertThat(listed.exitCode()).isEqualTo(ExitCode.FOUND);
            assertThat(listed.out())
                    .containsPattern(request.id() + " +customer-not-linked")
                    .containsPattern("Another try was asked for at 20\\S+ \\S+ UTC; nothing new was told since");
        }
    }

    @Test
    void whatWasGivenUpSaysSoEverywhereAndCanBeTakenUpAgain() {
        // Given
        var request = requestOfAnUnlinkedCustomer();
        untilStuck("customer-not-linked", request.id());
        cli.run("give-up", request.id(), "--why", "asked twice", "--tenant", tenant, "--operator", "olga@ops-1");
        var words = "given up by olga@ops-1 at 20\\S+ \\S+ UTC: asked twice";

        // When
        var retried = cli.run("retry", request.id(), "--tenant", tenant);
        var again = cli.run(
                "replay", "--again", "open_ticket", "--request", request.id(), "--tenant", tenant, "--why", "really");
        var planned = cli.run("replay", "--request", request.id(), "--tenant", tenant);

        // Then
        assertThat(retried.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(retried.out())
                .containsPattern(request.id() + " +- +" + words + "; hoist reopen " + request.id() + " --tenant "
                        + tenant + " --why \"<reason>\" takes it up again");
        assertThat(again.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(again.err())
                .containsPattern("Refused to repeat OPEN_TICKET of " + request.id() + ": it was " + words
                        + " - hoist reopen " + request.id() + " --tenant " + tenant
                        + " --why \"<reason>\" takes it up again\\.");
        assertThat(planned.out()).containsPattern("would do nothing \\(" + words + "\\)");

        assertThat(cli.run("stuck", "--given-up", "--tenant", tenant).out())
                .containsPattern(
                        request.id() + " +20\\S+ \\S+ +olga@ops-1\\R +why: asked twice\\R +mend: hoist reopen ");
        assertThat(cli.run("give-up", request.id(), "--why", "again", "--tenant", tenant)
                        .out())
                .containsPattern(request.id() + " +- +was " + words);

        // When
        var reopened = cli.run("reopen", request.id(), "--why", "wanted after all", "--tenant", tenant);

        // Then
        assertThat(reopened.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(reopened.out()).containsPattern(request.id() + " +- +taken up again");
        untilStuck("customer-not-linked", request.id());
        assertThat(cli.run("reopen", request.id(), "--why", "once more", "--tenant", tenant)
                        .out())
                .contains("was not left alone: it is neither given up nor too old");

        // When
        cli.run("customers", "link", "Demo PAM tenant", "Contoso Demonstrations", "--tenant", tenant);

        // Then
        seen.ticketOf(request);
        assertThat(cli.run("timeline", request.id(), "--tenant", tenant).out())
                .containsSubsequence("gave up: asked twice", "took it up again: wanted after all", "opened ticket");
    }

    @Test
    void theStoryOfATicketIsToldFromTheQuestionToItsEnd() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());
        seen.closed(ticket);

        // When
        var told = cli.run("timeline", Long.toString(ticket.id()), "--tenant", tenant);

        // Then
        assertThat(told.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(told.out())
                .containsSubsequence(
                        "AT",
                        "dana.field@demo-nikpot.example",
                        "elevation-events/",
                        "asked to run Putty Installer",
                        "is about to open the ticket",
                        "opened ticket " + ticket.id(),
                        "tess.tech@msp.example",
                        "clicked approve",
                        "is about to send the decision to idemeum",
                        "sent it: idemeum has the request as approved",
                        "closed ticket " + ticket.id() + " as approved");
        assertThat(cli.run("timeline", request.id(), "--tenant", tenant, "--json")
                        .out())
                .startsWith("[")
                .contains("\"kind\" : \"ElevationRequested\"", "\"what\" : \"opened ticket " + ticket.id());
    }

    @Test
    void aTenantOrAReasonThatIsMisspeltIsNotTakenForGoodNews() {
        var noTenant = cli.run("stuck", "--tenant", "nikmps");
        var noReason = cli.run("stuck", "--tenant", tenant, "--reason", "customer-not-linkd");

        assertThat(noTenant.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noTenant.err())
                .startsWith("hoist: There is no tenant nikmps:")
                .contains("; there are ", tenant);
        assertThat(noReason.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noReason.err())
                .startsWith("hoist: --reason customer-not-linkd is no reason that anything is stuck for:");
    }

    @Test
    void whatIsUnknownIsSaidInASentence() {
        var ran = cli.run("timeline", "nobody-asked-this");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(ran.err())
                .isEqualTo("hoist: Nothing is known of nobody-asked-this in what the topics still hold:"
                        + " compare how it is spelt.%n".formatted());
        assertThat(ran.out()).isEmpty();
    }

    private ElevationRequest requestOfAnUnlinkedCustomer() {
        seen.msp().halo().seed().set(Kind.CLIENT, seen.msp().demoClient(), "name", "Contoso Demonstrations");
        return seen.danaAsks();
    }

    private void untilStuck(String reason, String subject) {
        Seen.soon()
                .untilAsserted(() -> assertThat(List.of(
                                cli.run("stuck", "--tenant", tenant).out().split("\\R")))
                        .anySatisfy(line -> assertThat(line).contains(subject, reason)));
    }
}

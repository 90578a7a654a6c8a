package hoist.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.simulators.faults.Fault;
import hoist.simulators.halo.HaloSeeds.AgentFlag;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.desk.Switches;
import hoist.simulators.halo.desk.TenantIds;
import hoist.vendor.Again;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HaloSimulatorTest {
    private final SimulatedHalo simulated =
            SimulatedHalo.withCustomFields(HaloSimulatorSettings.defaults().withIds(TenantIds.shiftedBy(100)));
    private final HaloHttp halo = simulated.halo;
    private final long contoso = simulated.vendor.seed().addClient("Contoso");

    @AfterEach
    void stop() {
        simulated.close();
    }

    @ParameterizedTest
    @EnumSource
    void aTicketIsCreatedReadAndClosed(Switches.PostAnswer shape) {
        // Given
        simulated.vendor.switches().postAnswer(shape).updateNeeds(Switches.UpdateNeeds.ID_TYPE_AND_CLIENT);
        long agent = simulated.vendor.seed().addAgent("ann@msp.example");
        long asset = simulated.vendor.seed().addAsset((int) contoso, "PC-1");
        int person = simulated.vendor.seed().addUser((int) contoso, "Ada", "ada@contoso.example");
        NewTicket draft = simulated.ticket(contoso, "r-1");
        User user = halo.users(contoso, "ada@contoso.example").getFirst();
        // When
        Ticket created = halo.createTicket(new NewTicket(
                draft.ticketTypeId(),
                contoso,
                Optional.of(user),
                draft.summary(),
                draft.detailsHtml(),
                draft.category(),
                draft.urgency(),
                draft.impact(),
                List.of(asset),
                OptionalLong.empty(),
                draft.customFields(),
                Optional.empty()));
        Ticket read = halo.ticket(created.id()).orElseThrow();
        Ticket closed = halo.updateTicket(TicketUpdate.of(read)
                .closed(new Closure(halo.ticketIds().closedStatus(), "Approved by Ann", Duration.ofMinutes(5)))
                .agent(agent));
        // Then
        assertThat(user.id()).isEqualTo(person);
        assertThat(read.customFields())
                .isEqualTo(Map.of("CFidemeumCustomerName", "Contoso Ltd", "CFidemeumElevationRequestId", "r-1"));
        assertThat(read.assetIds()).containsExactly(asset);
        assertThat(read.closed()).isFalse();
        assertThat(read.agentId()).isEmpty();
        assertThat(closed.agentId()).hasValue(agent);
        Ticket after = halo.ticket(created.id()).orElseThrow();
        assertThat(after.closed()).isTrue();
        assertThat(after.statusId()).isEqualTo(109);
        assertThat(after.closureNote()).contains("Approved by Ann");
        assertThat(after.closureTime()).contains(Duration.ofMinutes(5));
        assertThat(after.closedAt()).isPresent();
    }

    @Test
    void aTicketMayBeCreatedClosed() {
        // Given
        NewTicket draft = simulated.ticket(contoso, "r-2");
        var closure = new Closure(halo.ticketIds().closedStatus(), "Denied by phone", Duration.ofMinutes(5));
        // When
        Ticket created = halo.createTicket(new NewTicket(
                draft.ticketTypeId(),
                contoso,
                Optional.empty(),
                draft.summary(),
                draft.detailsHtml(),
                draft.category(),
                draft.urgency(),
                draft.impact(),
                List.of(),
                OptionalLong.empty(),
                draft.customFields(),
                Optional.of(closure)));
        // Then
        assertThat(halo.ticket(created.id())).hasValueSatisfying(ticket -> {
            assertThat(ticket.closed()).isTrue();
            assertThat(ticket.closureNote()).contains("Denied by phone");
        });
    }

    @Test
    void ticketsAreFoundByReferenceByIdsAndByChangeOpenAndClosed() {
        // Given
        Instant before = Instant.now().minusSeconds(60);
        Ticket one = halo.createTicket(simulated.ticket(contoso, "HOIST-aa"));
        Ticket two = halo.createTicket(simulated.ticket(contoso, "HOIST-ab"));
        simulated.vendor.closeByHand((int) two.id(), 1);
        // Then
        assertThat(halo.ticketsBySummary("HOIST-ab")).extracting(Ticket::id).containsExactly(two.id());
        assertThat(halo.ticketsBySummary("HOIST-")).extracting(Ticket::id).containsExactly(one.id(), two.id());
        assertThat(halo.tickets(List.of(two.id(), one.id(), 999_999L)))
                .extracting(Ticket::id)
                .containsExactly(one.id(), two.id());
        assertThat(halo.ticketsChangedSince(before)).extracting(Ticket::id).contains(one.id(), two.id());
        assertThat(halo.ticketsChangedSince(Instant.now().plusSeconds(600))).isEmpty();
        assertThat(halo.ticket(999_999)).isEmpty();
    }

    @Test
    void manyClientsComeInPages() {
        for (int i = 0; i < 230; i++) {
            simulated.vendor.seed().addClient("Client " + i);
        }

        assertThat(halo.activeClients())
                .hasSizeGreaterThan(230)
                .extracting(Client::name)
                .contains("Client 229");
    }

    @Test
    void aPrivateNoteIsAddedAndListed() {
        // Given
        Ticket ticket = halo.createTicket(simulated.ticket(contoso, "r-3"));
        // When
        Action added = halo.addAction(
                NewAction.privateNote(ticket.id(), halo.ticketIds().noteOutcome(), "<p>Hello</p>"));
        // Then
        assertThat(halo.ticketIds().noteOutcome()).as("Private Note").isEqualTo(108);
        assertThat(halo.actions(ticket.id())).anySatisfy(action -> {
            assertThat(action.id()).isEqualTo(added.id());
            assertThat(action.note()).contains("Hello");
            assertThat(action.hiddenFromUser()).isTrue();
        });
    }

    @Test
    void agentsAreCandidatesWithWhatACallerMustKnow() {
        int ann = simulated.vendor.seed().addAgent("ann@msp.example");
        simulated.vendor.seed().addAgent("joann@msp.example");
        simulated.vendor.seed().addAgent("gone-ann@msp.example", AgentFlag.DISABLED);
        int robot = simulated.vendor.seed().addAgent("robot-ann@msp.example", AgentFlag.API_ONLY);

        assertThat(halo.agents("ann@msp.example"))
                .noneMatch(Agent::disabled)
                .extracting(Agent::id)
                .contains((long) ann);
        assertThat(halo.agent(robot))
                .hasValueSatisfying(agent -> assertThat(agent.apiOnly()).isTrue());
        assertThat(halo.agent(12345)).isEmpty();
        assertThat(halo.me().apiOnly()).isTrue();
    }

    @Test
    void assetsAreOfTheClientAndActive() {
        int other = simulated.vendor.seed().addClient("Other");
        int mine = simulated.vendor.seed().addAsset((int) contoso, "PC-1");
        simulated.vendor.seed().addAsset(other, "PC-1");

        assertThat(halo.assets(contoso, "PC-1")).extracting(Asset::id).containsExactly((long) mine);
    }

    @Test
    void aCreateThatWasAppliedWithoutAnAnswerIsInDoubtAndThenFound() {
        // Given
        NewTicket draft = simulated.ticket(contoso, "HOIST-zz");
        simulated.vendor.faults().next(1, "POST", "/tickets", Fault.dropAfterApply());
        // When
        var e = catchThrowableOfType(HaloException.class, () -> halo.createTicket(draft));
        // Then
        assertThat(e.again()).isInstanceOf(Again.InDoubt.class);
        assertThat(halo.ticketsBySummary("HOIST-zz")).hasSize(1);
    }

    @Test
    void aCheckThatObjectsKeepsTheWriteFromHalo() {
        // Given
        NewTicket draft = simulated.ticket(contoso, "r-9");
        var objection = new IllegalStateException("lease over");
        // When
        Halo guarded = CachedLookups.around(halo, CacheSettings.DEFAULT, System::nanoTime)
                .within(() -> {
                    throw objection;
                });
        // Then
        assertThatThrownBy(() -> guarded.createTicket(draft)).isSameAs(objection);
        assertThat(simulated.vendor.ticketsForRequest("r-9")).isEmpty();
        assertThat(guarded.activeClients()).isNotEmpty();
    }

    @Test
    void whatHaloRefusesIsForAPersonInHalosWords() {
        simulated.vendor.seed().requireFields(101, "summary", "team");
        NewTicket draft = simulated.ticket(contoso, "r-4");

        var e = catchThrowableOfType(HaloException.class, () -> halo.createTicket(draft));

        assertThat(e.again()).isInstanceOfSatisfying(Again.Never.class, never -> {
            assertThat(never.why()).isEqualTo(Again.Why.REFUSED);
            assertThat(never.reason()).startsWith("HaloPSA says: ").containsIgnoringCase("team");
        });
    }

    @Test
    void tooManyCallsSayWhenToComeBack() {
        simulated.vendor.faults().next(1, "GET", "/client", Fault.tooManyRequests(Duration.ofSeconds(42)));

        var e = catchThrowableOfType(HaloException.class, halo::activeClients);

        assertThat(e.again()).isEqualTo(new Again.Later(Optional.of(Duration.ofSeconds(42))));
    }
}

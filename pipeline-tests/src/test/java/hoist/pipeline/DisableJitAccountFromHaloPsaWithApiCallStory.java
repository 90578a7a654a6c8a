package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisabled;
import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.halo.outgoing.MethodOutcome;
import hoist.simulators.idemeum.webhooks.DeliveryMode;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * idemeum guides, "Disable JIT account from HaloPSA with API call" and HaloPSA, "Disable JIT accounts from HaloPSA": the
 * integration, the method and the runbook as the guides have them typed in, with our host in place of idemeum's.
 */
class DisableJitAccountFromHaloPsaWithApiCallStory {
    private final JitSeen seen = new JitSeen(Pipeline.shared().msp());

    /** How Halo signs in: the one guide has an OAuth2 client, the other an API key. */
    record Authorised(String how, Function<JitSeen, IdemeumGuide> guide) {
        @Override
        public String toString() {
            return how;
        }
    }

    static Stream<Authorised> bothGuides() {
        return Stream.of(
                new Authorised(
                        "X-Idemeum-Api-Key",
                        seen -> IdemeumGuide.withApiKey(
                                seen.msp().halo(),
                                Pipeline.shared().ingestUrl(),
                                seen.msp().haloApiKey())),
                new Authorised(
                        "OAuth2 client credentials",
                        seen -> IdemeumGuide.withOAuth2(
                                seen.msp().halo(),
                                Pipeline.shared().ingestUrl(),
                                seen.msp().haloOAuth2ClientId(),
                                seen.msp().haloOAuth2Secret())));
    }

    @BeforeEach
    void onlyTheRunbookTellsOfCloses() {
        seen.msp().halo().webhooks().clear();
    }

    @ParameterizedTest
    @MethodSource("bothGuides")
    void theExampleOfTheGuideTypedInDisablesNiksAccountForTheDemoTenant(Authorised authorised) {
        // Given
        authorised.guide().apply(seen).disableJitAsTypedIn("Demo PAM tenant", "nik@nikpot.com");
        var grant = seen.grantedIn(null);

        // When
        var outcome = seen.msp().halo().methods().test(IdemeumGuide.DISABLE_AS_TYPED_IN);

        // Then
        assertThat(outcome).as("the success response of the guide").matches(MethodOutcome::successful);
        seen.awaitOff(grant);
        seen.assertDisabledOnce(grant);
    }

    @ParameterizedTest
    @MethodSource("bothGuides")
    void theRunbookDisablesTheAccountWhenTheTicketIsClosed(Authorised authorised) {
        // Given
        authorised.guide().apply(seen).disableJitWhenTicketCloses();
        var ticket = seen.ticketOfNik();
        var grant = seen.grantedIn(ticket);

        // When
        seen.msp().closeTicket(ticket, JitSeen.NIK);

        // Then
        seen.awaitOff(grant);
        seen.awaitNote(ticket, "disabled", "UTC");
        var records = Pipeline.shared().records();
        assertThat(records.ofTenant(JitDisableRequested.class, seen.msp().tenant()))
                .hasSize(1);
        Seen.soon()
                .untilAsserted(() -> assertThat(
                                records.ofTenant(JitDisabled.class, seen.msp().tenant()))
                        .as("the sweep may have found the close a moment earlier: then one disable answers both")
                        .anyMatch(fact -> fact.getCause() == DisableCause.ASKED_FOR
                                || !fact.getAlsoBecause().isEmpty()));
        seen.assertDisabledOnce(grant);
    }

    @ParameterizedTest
    @MethodSource("bothGuides")
    void anAccountNobodyToldUsOfIsDisabledToo(Authorised authorised) {
        // Given
        seen.msp().idemeum().webhooks().deliver("jit", DeliveryMode.LOST);
        authorised.guide().apply(seen).disableJitWhenTicketCloses();
        var ticket = seen.ticketOfNik();
        var grant = seen.grantedIn(ticket);

        // When
        seen.msp().closeTicket(ticket, JitSeen.NIK);

        // Then
        seen.awaitOff(grant);
    }
}

package hoist.connections.customer;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.customer.CustomerMatcher.By;
import hoist.connections.customer.CustomerMatcher.Match;
import hoist.halo.Client;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule T5: display name, else name, else the link made by hand; never a default. */
final class CustomerMatcherTest {
    private static final Client DEMO = new Client(1, " Demo PAM tenant ");
    private static final Client NIKPOT = new Client(2, "demo-nikpot");
    private static final Client OTHER = new Client(3, "Other");

    @Test
    void takesTheDisplayNameIgnoringCaseAndOuterBlanks() {
        assertThat(match(List.of(NIKPOT, DEMO), "demo pam TENANT", "demo-nikpot", Optional.of(3L)))
                .isEqualTo(new Match.Found(DEMO, By.DISPLAY_NAME));
    }

    @Test
    void takesTheNameWhenTheDisplayNameIsNobodys() {
        assertThat(match(List.of(NIKPOT, OTHER), "Demo PAM tenant", "Demo-Nikpot", Optional.empty()))
                .isEqualTo(new Match.Found(NIKPOT, By.NAME));
    }

    @Test
    void takesTheLinkWhenNeitherIsThere() {
        assertThat(match(List.of(NIKPOT, OTHER), "Acme", null, Optional.of(3L)))
                .isEqualTo(new Match.Found(OTHER, By.LINK));
    }

    @Test
    void neverTakesADefaultOrAPartOfAName() {
        assertThat(match(List.of(DEMO, OTHER), "Demo", "", Optional.empty())).isEqualTo(new Match.NotLinked());
    }

    @Test
    void saysThatSeveralAreNamedSoUnlessALinkDecides() {
        var twins = List.of(DEMO, new Client(9, "Demo PAM tenant"));
        assertThat(match(twins, "Demo PAM tenant", null, Optional.empty())).isInstanceOf(Match.Ambiguous.class);
        assertThat(match(twins, "Demo PAM tenant", null, Optional.of(1L))).isEqualTo(new Match.Found(DEMO, By.LINK));
    }

    @Test
    void saysThatTheLinkedClientIsGone() {
        assertThat(match(List.of(DEMO), "Acme", null, Optional.of(77L))).isEqualTo(new Match.LinkedClientMissing(77));
    }

    private static Match match(List<Client> clients, String displayName, String name, Optional<Long> link) {
        var customer = new CustomerNames(displayName, name);
        var links = link.map(id -> Links.after(Links.link(displayName, id))).orElse(CustomerLinks.NONE);
        return CustomerMatcher.match(clients, customer, links);
    }
}

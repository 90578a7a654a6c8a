package hoist.cli.customers;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.customer.CustomerLinks;
import hoist.connections.customer.CustomerLinks.Link;
import hoist.connections.customer.CustomerMatcher.By;
import hoist.connections.customer.CustomerNames;
import hoist.halo.Client;
import hoist.halo.ClientState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientMatchTest {
    private static final CustomerNames DEMO = new CustomerNames("Demo PAM tenant", "demo-nikpot");
    private static final Client CLIENT = new Client(12, "demo pam TENANT");
    private static final Client OTHER = new Client(13, "Contoso Ltd");

    @Test
    void howAClientIsKnownIsSaid() {
        assertThat(match(CustomerLinks.NONE, active(CLIENT)))
                .isEqualTo(new ClientMatch.Matched(CLIENT, By.DISPLAY_NAME));
        assertThat(match(CustomerLinks.NONE, active(new Client(14, "DEMO-nikpot"))))
                .isEqualTo(new ClientMatch.Matched(new Client(14, "DEMO-nikpot"), By.NAME));
        assertThat(match(linkedTo(13), active(OTHER))).isEqualTo(new ClientMatch.Matched(OTHER, By.LINK));
    }

    @Test
    void whyNoneIsKnownIsSaid() {
        assertThat(match(CustomerLinks.NONE, active(OTHER))).isEqualTo(new ClientMatch.None(List.of()));
        assertThat(match(CustomerLinks.NONE, active(CLIENT), active(new Client(15, "Demo PAM tenant"))))
                .isEqualTo(new ClientMatch.Ambiguous("demo pam TENANT", 2));
        assertThat(match(CustomerLinks.NONE, new ClientState(CLIENT, false)))
                .isEqualTo(new ClientMatch.Inactive(CLIENT));
        assertThat(match(linkedTo(13), new ClientState(OTHER, false))).isEqualTo(new ClientMatch.Inactive(OTHER));
        assertThat(match(linkedTo(99), active(OTHER))).isEqualTo(new ClientMatch.LinkedClientGone(99));
    }

    @Test
    void theCureNamesTheCommandWithTenantAndCustomer() {
        var row = CustomerRow.of("nikmsp", DEMO, new ClientMatch.None(List.of()), "");

        assertThat(row.needsAPerson()).isTrue();
        assertThat(row.mend())
                .isEqualTo("name the client in HaloPSA \"Demo PAM tenant\", or hoist customers link"
                        + " \"Demo PAM tenant\" \"<client in HaloPSA>\" --tenant nikmsp");
        var hostile =
                CustomerRow.of("nikmsp", new CustomerNames("$(reboot)", null), new ClientMatch.None(List.of()), "");
        assertThat(hostile.mend()).endsWith("hoist customers link '$(reboot)' \"<client in HaloPSA>\" --tenant nikmsp");
        assertThat(CustomerRow.of("nikmsp", DEMO, new ClientMatch.Matched(CLIENT, By.LINK), "")
                        .needsAPerson())
                .isFalse();
    }

    private static ClientMatch match(CustomerLinks links, ClientState... clients) {
        return ClientMatch.of(DEMO, List.of(clients), links);
    }

    private static ClientState active(Client client) {
        return new ClientState(client, true);
    }

    private static CustomerLinks linkedTo(long client) {
        return new CustomerLinks(Map.of("demo pam tenant", new Link(client, Instant.EPOCH, 0)));
    }
}

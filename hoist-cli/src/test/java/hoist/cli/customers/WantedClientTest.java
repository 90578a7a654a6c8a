package hoist.cli.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.cli.failure.CliFailure;
import hoist.halo.Client;
import hoist.halo.ClientState;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedClientTest {
    private static final List<ClientState> CLIENTS = List.of(
            new ClientState(new Client(12, "Contoso Ltd"), true),
            new ClientState(new Client(13, "Fabrikam"), false),
            new ClientState(new Client(14, "Twin"), true),
            new ClientState(new Client(15, "TWIN"), true));

    @Test
    void theNameIsComparedIgnoringCase() {
        assertThat(WantedClient.of(" contoso LTD", CLIENTS)).isEqualTo(new Client(12, "Contoso Ltd"));
    }

    @Test
    void nothingButOneActiveClientIsTaken() {
        assertRefused("Contoso", "No client in HaloPSA is named \"Contoso\"; similar are \"Contoso Ltd\".");
        assertRefused(
                "Initech",
                "No client in HaloPSA is named \"Initech\": copy the name from HaloPSA, case does not matter.");
        assertRefused(
                "fabrikam",
                "The client \"fabrikam\" in HaloPSA (id 13) is inactive: activate it in HaloPSA (Customers, the client, Edit),"
                        + " then link again.");
        assertRefused(
                "twin",
                "2 active clients in HaloPSA are named \"twin\" (id 14, id 15): rename all but one in HaloPSA, since a name must"
                        + " lead to one client.");
    }

    private static void assertRefused(String name, String sentence) {
        assertThatThrownBy(() -> WantedClient.of(name, CLIENTS))
                .isInstanceOf(CliFailure.class)
                .hasMessage(sentence);
    }
}

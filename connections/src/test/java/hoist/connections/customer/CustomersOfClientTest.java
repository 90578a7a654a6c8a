package hoist.connections.customer;

import static hoist.connections.customer.Links.link;
import static hoist.connections.customer.Links.unlink;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.Client;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way back keeps to the rule of the way there: display name, else name, else link; never a default. */
final class CustomersOfClientTest {
    private static final Client DEMO = new Client(1, " Demo PAM tenant ");
    private static final Client NIKPOT = new Client(2, "demo-nikpot");
    private static final Client OTHER = new Client(3, "Other");
    private static final List<Client> CLIENTS = List.of(DEMO, NIKPOT, OTHER);

    private static final CustomerNames BY_DISPLAY_NAME = new CustomerNames("demo pam TENANT", "demo-nikpot");
    private static final CustomerNames BY_NAME = new CustomerNames("Nik's demo", "Demo-Nikpot");
    private static final CustomerNames ACME = new CustomerNames("Acme", "acme-7");

    @Test
    void takesTheDisplayNameBeforeTheName() {
        // Given
        var candidates = List.of(BY_DISPLAY_NAME);

        // Then
        assertThat(of(DEMO, candidates, CustomerLinks.NONE)).containsExactly(BY_DISPLAY_NAME);
        assertThat(of(NIKPOT, candidates, CustomerLinks.NONE)).isEmpty();
    }

    @Test
    void takesTheNameWhenTheDisplayNameIsNobodys() {
        assertThat(of(NIKPOT, List.of(BY_DISPLAY_NAME, BY_NAME), CustomerLinks.NONE))
                .containsExactly(BY_NAME);
    }

    @Test
    void takesALinkByTheDisplayNameOrTheName() {
        // Given
        var nameless = new CustomerNames("Acme", null);

        // Then
        assertThat(of(OTHER, List.of(ACME, nameless), Links.after(link(" ACME ", 3))))
                .containsExactly(ACME, nameless);
        assertThat(of(OTHER, List.of(ACME, nameless), Links.after(link("acme-7", 3))))
                .containsExactly(ACME);
    }

    @Test
    void takesNoLinkThatALaterOneReplacedOrThatWasTakenAway() {
        assertThat(of(OTHER, List.of(ACME), Links.after(link("Acme", 3), link("Acme", 2))))
                .isEmpty();
        assertThat(of(OTHER, List.of(ACME), Links.after(link("Acme", 3), unlink("Acme"))))
                .isEmpty();
    }

    @Test
    void leavesALinkedCustomerToTheClientThatBearsItsName() {
        // Given
        var links = Links.after(link("Demo PAM tenant", 3));

        // Then
        assertThat(of(OTHER, List.of(BY_DISPLAY_NAME), links)).isEmpty();
        assertThat(of(DEMO, List.of(BY_DISPLAY_NAME), links)).containsExactly(BY_DISPLAY_NAME);
    }

    @Test
    void takesAllThatAreThisClientInTheirOrder() {
        // Given
        var other = new CustomerNames("other", null);

        // Then
        assertThat(of(OTHER, List.of(ACME, BY_NAME, other), Links.after(link("Acme", 3))))
                .containsExactly(ACME, other);
    }

    @Test
    void takesNobodyWhoseNameSeveralClientsBearUnlessALinkDecides() {
        // Given
        var twins = List.of(DEMO, new Client(9, "Demo PAM tenant"));
        var candidates = List.of(BY_DISPLAY_NAME);

        // Then
        assertThat(CustomersOfClient.of(1, twins, candidates, CustomerLinks.NONE))
                .isEmpty();
        assertThat(CustomersOfClient.of(1, twins, candidates, Links.after(link("demo-nikpot", 1))))
                .containsExactly(BY_DISPLAY_NAME);
    }

    @Test
    void takesNobodyWithoutAClientOrLinkedToOneThatIsInactive() {
        assertThat(of(OTHER, List.of(ACME), CustomerLinks.NONE)).isEmpty();
        assertThat(CustomersOfClient.of(77, CLIENTS, List.of(ACME), Links.after(link("Acme", 77))))
                .isEmpty();
    }

    private static List<CustomerNames> of(Client client, List<CustomerNames> candidates, CustomerLinks links) {
        return CustomersOfClient.of(client.id(), CLIENTS, candidates, links);
    }
}

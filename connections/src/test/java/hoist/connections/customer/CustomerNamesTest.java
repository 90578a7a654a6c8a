package hoist.connections.customer;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.TestTenants;
import hoist.tenants.Customer;
import hoist.tenants.Tenant;
import org.junit.jupiter.api.Test;

final class CustomerNamesTest {
    private static final Tenant TENANT =
            TestTenants.withCustomers(new Customer("Acme", "acme-7"), new Customer("Demo PAM tenant", "demo-nikpot"));

    @Test
    void areAsTheEventTellsThem() {
        assertThat(CustomerNames.of(TENANT, "Demo PAM tenant", "other"))
                .isEqualTo(new CustomerNames("Demo PAM tenant", "other"));
    }

    @Test
    void areCompletedFromTheSettingsIgnoringCaseAndOuterBlanks() {
        assertThat(CustomerNames.of(TENANT, " demo pam TENANT", null).name()).isEqualTo("demo-nikpot");
    }

    @Test
    void lackANameThatNobodyTells() {
        assertThat(CustomerNames.of(TENANT, "Demo", null)).isEqualTo(new CustomerNames("Demo", null));
    }
}

package hoist.jit.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountKeyTest {

    @Test
    void whatStandsForItInLogsTellsNothingOfTheTechnicianAndIsAlwaysTheSame() {
        assertThat(AccountKey.digest("demo pam tenant/nik@nikpot.com"))
                .isEqualTo(AccountKey.digest(
                        AccountKey.of("Demo PAM tenant", "Nik@nikpot.com").text()))
                .matches("[0-9a-f]{12}");
    }

    @Test
    void isTheSameHoweverCustomerAndTechnicianAreSpelt() {
        // Given
        var key = AccountKey.of("Demo PAM tenant", "nik@nikpot.com");

        // Then
        assertThat(AccountKey.of(" demo pam TENANT ", "Nik@NikPot.com ")).isEqualTo(key);
        assertThat(key.text()).isEqualTo("demo pam tenant/nik@nikpot.com");
        assertThat(AccountKey.parse("Demo PAM tenant/Nik@nikpot.com")).contains(key);
    }

    @Test
    void aCustomerMayHaveASlashInItsName() {
        assertThat(AccountKey.parse(AccountKey.of("A/B Ltd", "nik@nikpot.com").text()))
                .contains(AccountKey.of("A/B Ltd", "nik@nikpot.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-17", "ticket/1042", "sweep", "", "/", "/nik@nikpot.com", "Demo/", "Demo/@"})
    void whatNamesSomethingElseIsNoAccount(String subject) {
        assertThat(AccountKey.parse(subject)).isEmpty();
    }
}

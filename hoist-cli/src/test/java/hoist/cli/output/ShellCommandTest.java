package hoist.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellCommandTest {
    @Test
    void whatItIsAboutStandsFirst() {
        assertThat(ShellCommand.hoist("customers link", " --tenant nikmsp", "Fabrikam", "<client in HaloPSA>"))
                .isEqualTo("hoist customers link Fabrikam \"<client in HaloPSA>\" --tenant nikmsp");
    }

    @Test
    void whatLooksLikeAnOptionIsNone() {
        assertThat(ShellCommand.hoist("give-up", " --tenant nikmsp --why \"<reason>\"", "--older-than=0s"))
                .isEqualTo("hoist give-up --tenant nikmsp --why \"<reason>\" -- \"--older-than=0s\"");
    }
}

package hoist.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    by-hand-1                      | by-hand-1
                    demo pam tenant/nik@nikpot.com | "demo pam tenant/nik@nikpot.com"
                    Müller & Söhne (Bern)          | "Müller & Söhne (Bern)"
                    Nobody $(reboot) Inc           | 'Nobody $(reboot) Inc'
                    a`b                            | 'a`b'
                    say "yes"                      | 'say "yes"'
                    it's $HOME                     | 'it'\\''s $HOME'
                    """)
    void aNameFromOutsideIsOneWordAndRunsNothing(String text, String word) {
        assertThat(ShellWord.of(text)).isEqualTo(word);
    }
}

package hoist.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @Test
    void aNewKeyHasTheShapeOfIdemeumsKeysAndIsKnownByItsStoredForm() {
        // When
        ApiKey key = ApiKey.generate();

        // Then
        String text = key.text().reveal();
        assertThat(text).matches("idk_" + key.id() + "_[A-Za-z0-9_-]{43}");
        assertThat(ApiKey.parse(text)).contains(key);
        assertThat(key.stored().id()).isEqualTo(key.id());
        assertThat(key.stored().matches(text)).isTrue();
        assertThat(key.stored().matches(text + "x")).isFalse();
        assertThat(key.stored().matches(ApiKey.generate().text().reveal())).isFalse();
    }

    @Test
    void theStoredFormIsTheSha256OfTheWholeKey() {
        // Given
        String text = "idk_ab12cd34_" + "A".repeat(43);

        // When
        StoredApiKey stored = ApiKey.parse(text).orElseThrow().stored();

        // Then: printf idk_ab12cd34_AAA… | sha256sum
        assertThat(stored)
                .isEqualTo(new StoredApiKey(
                        "ab12cd34", "e71105e143c1d8e2b07de568c767be7224be8b7cb236336c84585769cc8b5150"));
    }

    @Test
    void theKeyIsNotPrinted() {
        // When
        ApiKey key = ApiKey.generate();

        // Then
        assertThat(key.toString()).contains(key.id()).doesNotContain(key.text().reveal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "idk_", "idk_ab12cd34_short", "idk_ab12cd3!_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatHasAnotherShapeIsNoKey(String presented) {
        assertThat(ApiKey.parse(presented)).isEmpty();
    }
}

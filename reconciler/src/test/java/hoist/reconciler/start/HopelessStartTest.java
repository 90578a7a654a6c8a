package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler.handleMessage;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class HopelessStartTest {

    @Test
    void whatIsThereIsGiven() {
        assertThat(HopelessStart.unlessThereIs(() -> "tenants")).isEqualTo("tenants");
    }

    @Test
    void aWrongSettingIsShownToTheOperatorAsItsSentence() {
        // Given
        var hopeless = catchThrowable(() -> HopelessStart.unlessThereIs(() -> {
            throw new IllegalArgumentException("The directory is not there: create it");
        }));
        // When
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, handleMessage((_, _) -> {})); // some of Spring's need a bean factory
        var shown = analyzers.stream()
                .map(analyzer -> analyzer.analyze(new IllegalStateException("a bean failed", hopeless)))
                .filter(Objects::nonNull)
                .map(FailureAnalysis::getDescription);
        // Then
        assertThat(shown).containsExactly("The directory is not there: create it");
    }
}

package hoist.reconciler.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence instead of a stack trace. */
final class HopelessStartAnalyzer extends AbstractFailureAnalyzer<HopelessStart> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HopelessStart cause) {
        return new FailureAnalysis(cause.getMessage(), "The sentence above says what to change.", cause);
    }
}

package hoist.ingest.oauth;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence instead of a stack trace. */
final class UnusableKeyFileAnalyzer extends AbstractFailureAnalyzer<UnusableKeyFile> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKeyFile cause) {
        return new FailureAnalysis(cause.getMessage(), "The sentence above says what to change.", cause);
    }
}

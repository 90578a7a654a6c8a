package hoist.ingest.publishing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence instead of a stack trace. */
final class UnusableContractAnalyzer extends AbstractFailureAnalyzer<UnusableContract> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableContract cause) {
        return new FailureAnalysis(cause.getMessage(), "The sentence above says what to change.", cause);
    }
}

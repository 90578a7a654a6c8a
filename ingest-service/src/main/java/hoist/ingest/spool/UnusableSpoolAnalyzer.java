package hoist.ingest.spool;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the sentence instead of a stack trace. */
final class UnusableSpoolAnalyzer extends AbstractFailureAnalyzer<UnusableSpool> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSpool cause) {
        return new FailureAnalysis(cause.getMessage(), "The sentence above says what to change.", cause);
    }
}

package colearn.platform.kafka;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace at start. */
final class UnfitTopicsReport extends AbstractFailureAnalyzer<UnfitTopics> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitTopics cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Mend the topic, and start the service again.", cause);
    }
}

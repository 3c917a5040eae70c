package colearn.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace at start. */
final class UnmigratedSchemaReport extends AbstractFailureAnalyzer<UnmigratedSchema> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnmigratedSchema cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Run the release's migration job first (colearn.database.migration=ONLY), then start it.",
                cause);
    }
}

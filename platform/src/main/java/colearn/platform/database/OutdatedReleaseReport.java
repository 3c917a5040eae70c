package colearn.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace at start. */
final class OutdatedReleaseReport extends AbstractFailureAnalyzer<OutdatedRelease> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OutdatedRelease cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Start the release that changed it, or a newer one.", cause);
    }
}

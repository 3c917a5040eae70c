package colearn.platform.secrets;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace at start. */
final class UnusableKeyReport extends AbstractFailureAnalyzer<UnusableKey> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableKey cause) {
        return new FailureAnalysis(
                "The service cannot keep secrets without its keys.", String.valueOf(cause.getMessage()), cause);
    }
}

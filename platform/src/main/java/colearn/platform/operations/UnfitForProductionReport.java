package colearn.platform.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Sentences instead of a stack trace at start. */
final class UnfitForProductionReport extends AbstractFailureAnalyzer<UnfitForProduction> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitForProduction cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend these, or start without the profile 'production' where nobody else can reach it.",
                cause);
    }
}

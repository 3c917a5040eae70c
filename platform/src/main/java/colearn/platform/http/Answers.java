package colearn.platform.http;

import colearn.platform.commands.CorrectionRejection;
import colearn.platform.commands.Outcome;
import colearn.platform.decider.Rejection;
import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.RejectionProblems;
import colearn.platform.problem.ToldRejection;
import colearn.platform.secrets.FreshKeys;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Turns how a command ended into what its sender reads. */
public final class Answers {
    private final RejectionProblems rejections;

    Answers(RejectionProblems rejections) {
        this.rejections = rejections;
    }

    /**
     * 201, for a command that brought something into being; the same again when it is repeated.
     *
     * @param location path of what there is now, {@code {id}} standing for the aggregate's id: a repeated command has the first one's
     */
    public ResponseEntity<Receipt> created(Outcome outcome, String location) {
        return receipt(HttpStatus.CREATED, done(outcome), location);
    }

    /** 200, for a command that changed something; otherwise as {@link #created}. */
    public ResponseEntity<Receipt> changed(Outcome outcome, String location) {
        return receipt(HttpStatus.OK, done(outcome), location);
    }

    /** For endpoints that send several commands: what was done, or the problem that ends the request. */
    public Outcome.Done done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done) || done.repeated()) {
            FreshKeys.unused();
        }
        return switch (outcome) {
            case Outcome.Done done -> done;
            case Outcome.Refused refused -> throw new ProblemException(of(refused.reason()));
            case Outcome.Taken taken -> throw new ProblemException(rejections.of(taken.claim()));
            case Outcome.Stale stale -> throw new ProblemException(stale(stale));
            case Outcome.KeyReused reused ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED.because(
                                "You have sent this key before, with another method, path, query or body. Nothing was done. Make a new key."));
            case Outcome.Contended contended ->
                throw new ProblemException(ProblemType.CONTENDED.because(
                        "Nothing was recorded in %d attempts. Send it again.".formatted(contended.attempts())));
        };
    }

    private Problem of(Rejection reason) {
        return switch (reason) {
            case CorrectionRejection correction -> CorrectionProblems.of(correction, rejections);
            case ToldRejection told -> told.problem();
            default -> rejections.of(reason);
        };
    }

    private static Problem stale(Outcome.Stale stale) {
        return ProblemType.STALE_VERSION.because(
                "You saw version %d, it stands at %d. Read it again, and send what you then want with If-Match: \"%d\"."
                        .formatted(stale.expected(), stale.actual(), stale.actual()),
                Map.of("expected", stale.expected(), "actual", stale.actual()));
    }

    private static ResponseEntity<Receipt> receipt(HttpStatus status, Outcome.Done done, String location) {
        var position = done.position().toString();
        return ResponseEntity.status(status)
                .location(URI.create(location.replace("{id}", done.id().toString())))
                .eTag("\"" + done.version() + "\"")
                .header("Colearn-Position", position)
                .body(new Receipt(done.id(), done.version(), position));
    }
}

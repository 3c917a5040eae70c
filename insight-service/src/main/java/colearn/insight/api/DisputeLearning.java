package colearn.insight.api;

import colearn.insight.domain.learning.LearningCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A member of the learning side says that this is not what it learned; it no longer counts. */
@RestController
final class DisputeLearning {
    private final Attestations attestations;
    private final SealedTexts texts;
    private final Answers answers;

    DisputeLearning(Attestations attestations, SealedTexts texts, Answers answers) {
        this.attestations = attestations;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * Why it is not so.
     *
     * @param why 1 to 4,000 characters, for those who may read the learning
     */
    record Dispute(String why) {
        private static final int LONGEST = 4_000;

        Dispute {
            why = why.strip();
            if (why.isEmpty() || why.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "why has 1 to %d characters: the other side has to understand it".formatted(LONGEST));
            }
        }
    }

    @Operation(summary = "A member of the learning side says that this is not what it learned; it no longer counts")
    @PostMapping("/learnings/{id}/dispute")
    ResponseEntity<Receipt> dispute(@PathVariable UUID id, @RequestBody Dispute body, Caller caller, RequestKey key) {
        Policy.maySpeak(caller);
        var why = texts.seal(body.why());
        return answers.changed(
                attestations.say(id, caller, key, by -> new LearningCommand.Dispute(by, why)), "/learnings/{id}");
    }
}

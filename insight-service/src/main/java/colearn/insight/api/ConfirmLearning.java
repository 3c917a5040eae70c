package colearn.insight.api;

import colearn.insight.domain.learning.LearningCommand.Confirm;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Nothing;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A member of the learning side stands by what was written for it; from then on it counts. */
@RestController
final class ConfirmLearning {
    private final Attestations attestations;
    private final Answers answers;

    ConfirmLearning(Attestations attestations, Answers answers) {
        this.attestations = attestations;
        this.answers = answers;
    }

    @Operation(summary = "A member of the learning side stands by what was written for it; from then on it counts")
    @PostMapping("/learnings/{id}/confirmation")
    ResponseEntity<Receipt> confirm(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        Policy.maySpeak(caller);
        return answers.changed(attestations.say(id, caller, key, Confirm::new), "/learnings/{id}");
    }
}

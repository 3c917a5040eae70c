package colearn.platform.reviews;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Somebody has looked at what relied on something that was corrected, and says what they found. */
@RestController
class ConcludeReview {
    private final Reviews reviews;
    private final Commands commands;
    private final Answers answers;
    private final SealedTexts texts;

    ConcludeReview(Reviews reviews, Commands commands, Answers answers, SealedTexts texts) {
        this.reviews = reviews;
        this.commands = commands;
        this.answers = answers;
        this.texts = texts;
    }

    /** @param why 1 to 10,000 characters; kept sealed */
    record ReviewConclusion(Finding finding, Words why) {}

    /** Whether there is such a flag is asked of what is folded: it goes only where the fold is emptied, and comes again as it was. */
    @Operation(summary = "Says what was found of an event that relied on what was corrected since")
    @PostMapping("/reviews/{id}/conclusion")
    ResponseEntity<Receipt> concludeReview(
            @PathVariable UUID id, @RequestBody ReviewConclusion body, Caller caller, RequestKey key) {
        ReviewPolicy.mayLook(caller);
        if (!reviews.exists(id)) {
            throw Problems.notFound("review", id);
        }
        var why = body.why().sealed(texts);
        var order =
                Order.of(ReviewDecider.REVIEW, id, caller, reads -> new ReviewCommand.Conclude(body.finding(), why));
        return answers.changed(commands.perform(order.once(key)), "/reviews?open=false");
    }
}

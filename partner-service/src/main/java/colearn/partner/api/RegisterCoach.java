package colearn.partner.api;

import colearn.partner.domain.coach.CoachCommand;
import colearn.partner.domain.coach.CoachCommand.Offer;
import colearn.partner.domain.coach.CoachedIndustry;
import colearn.partner.domain.coach.Language;
import colearn.partner.domain.coach.Skill;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes somebody who holds the role of a coach known as one, with what they can help with. */
@RestController
final class RegisterCoach {
    private final CoachOrders orders;
    private final Answers answers;
    private final Registered registered;

    RegisterCoach(CoachOrders orders, Answers answers, Registered registered) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
    }

    /**
     * A coach.
     *
     * @param skills 1 to 50, one line each; their case says nothing
     * @param industries at most 50 that they know
     * @param languages 1 to 50 BCP 47 tags
     * @param capacity 1 to 100 relationships that there is room for
     */
    record NewCoach(
            UUID personId,
            List<Skill> skills,
            List<CoachedIndustry> industries,
            List<Language> languages,
            int capacity) {
        NewCoach {
            new Offer(skills, industries, languages, capacity);
        }
    }

    @Operation(summary = "Makes somebody who holds the role of a coach known as one")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/coaches")
    ResponseEntity<Receipt> registerCoach(@RequestBody NewCoach body, Caller caller, RequestKey key) {
        var offer = new Offer(body.skills(), body.industries(), body.languages(), body.capacity());
        var outcome = orders.send(
                Ids.next(),
                caller,
                key,
                reads ->
                        new CoachCommand.Register(body.personId(), registered.coaching(reads, body.personId()), offer));
        return answers.created(outcome, "/coaches/{id}");
    }
}

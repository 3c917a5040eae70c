package colearn.partner.api;

import colearn.partner.domain.coach.Capacity;
import colearn.partner.domain.coach.Coach;
import colearn.partner.domain.coach.CoachCommand;
import colearn.partner.domain.coach.CoachCommand.Offer;
import colearn.partner.domain.coach.CoachEvent;
import colearn.partner.domain.coach.CoachedIndustry;
import colearn.partner.domain.coach.Language;
import colearn.partner.domain.coach.Skill;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Correcting;
import colearn.platform.http.CorrectionOrders;
import colearn.platform.http.CorrectionOrders.Wanted;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of a coach. */
@RestController
final class CorrectCoach {
    private final CorrectionOrders orders;
    private final Aggregate<CoachCommand, Coach, CoachEvent> coaches;
    private final Answers answers;

    CorrectCoach(CorrectionOrders orders, Aggregate<CoachCommand, Coach, CoachEvent> coaches, Answers answers) {
        this.orders = orders;
        this.coaches = coaches;
        this.answers = answers;
    }

    /**
     * How an event of the coach's history is to be read from now on: amended, or not at all.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param why 1 to 10,000 characters; kept sealed
     */
    record CoachCorrection(
            UUID event,
            @Nullable CoachAmendment amend,
            @Nullable Boolean retract,
            Words why) {
        CoachCorrection {
            Correcting.oneOf(amend != null, retract, null);
        }
    }

    /**
     * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
     *
     * @param skills of who was registered, all of them
     * @param industries of who was registered, all of them
     * @param languages of who was registered, all of them
     * @param capacity of who was registered, or as it was changed
     */
    record CoachAmendment(
            @Nullable List<Skill> skills,
            @Nullable List<CoachedIndustry> industries,
            @Nullable List<Language> languages,
            @Nullable Integer capacity) {
        CoachAmendment {
            skills = skills == null ? null : Offer.skills(skills);
            industries = industries == null ? null : Offer.industries(industries);
            languages = languages == null ? null : Offer.languages(languages);
            capacity = capacity == null ? null : Capacity.of(capacity);
        }

        Map<String, Object> fields() {
            var fields = new HashMap<String, Object>();
            Correcting.put(
                    fields,
                    "skills",
                    skills,
                    all -> all.stream().map(Skill::value).toList());
            Correcting.put(fields, "industries", industries, all -> all);
            Correcting.put(
                    fields,
                    "languages",
                    languages,
                    all -> all.stream().map(Language::value).toList());
            Correcting.put(fields, "capacity", capacity, places -> places);
            return fields;
        }
    }

    @Operation(summary = "Mends what was recorded wrongly of a coach: amends or retracts an event of their history")
    @PostMapping("/coaches/{id}/corrections")
    ResponseEntity<Receipt> correctCoach(
            @PathVariable UUID id,
            @RequestBody CoachCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var amended = body.amend();
        var change = Correcting.change(amended == null ? Map.of() : amended.fields(), body.retract(), null);
        var outcome = orders.ofAnybodys(coaches, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(outcome, "/coaches/{id}");
    }
}

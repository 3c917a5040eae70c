package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.Institute;
import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of a relationship. */
@RestController
final class CorrectRelationship {
    private final CorrectionOrders orders;
    private final Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships;
    private final Answers answers;
    private final Institute institute;

    CorrectRelationship(
            CorrectionOrders orders,
            Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships,
            Answers answers,
            Institute institute) {
        this.orders = orders;
        this.relationships = relationships;
        this.answers = answers;
        this.institute = institute;
    }

    /**
     * How an event of the relationship's history is to be read from now on: amended, or not at all.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param why 1 to 10,000 characters; kept sealed
     */
    record RelationshipCorrection(
            UUID event,
            @Nullable RelationshipAmendment amend,
            @Nullable Boolean retract,
            Words why) {
        RelationshipCorrection {
            Correcting.oneOf(amend != null, retract, null);
        }
    }

    /**
     * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
     *
     * @param purpose of what was proposed
     * @param project of what was proposed
     * @param from of who joined or left: the first day, in the institute's zone; from then on it counts
     */
    record RelationshipAmendment(
            @Nullable String purpose,
            @Nullable String project,
            @Nullable LocalDate from) {
        RelationshipAmendment {
            purpose = purpose == null ? null : RelationshipCommand.purpose(purpose);
            project = project == null ? null : RelationshipCommand.project(project);
            from = from == null ? null : Day.of("from", from);
        }

        Map<String, Object> fields() {
            var fields = new HashMap<String, Object>();
            Correcting.put(fields, "purpose", purpose, text -> text);
            Correcting.put(fields, "project", project, text -> text);
            Correcting.put(fields, "from", from, day -> day);
            return fields;
        }
    }

    @Operation(
            summary = "Mends what was recorded wrongly of a relationship: amends or retracts an event of its history")
    @PostMapping("/relationships/{id}/corrections")
    ResponseEntity<Receipt> correctRelationship(
            @PathVariable UUID id,
            @RequestBody RelationshipCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var amended = body.amend();
        var change =
                Correcting.change(amended == null ? Map.of() : amended.fields(), body.retract(), beginning(amended));
        var outcome =
                orders.ofAnybodys(relationships, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(outcome, "/relationships/{id}");
    }

    /** Who joins or leaves does so when the day begins. */
    private @Nullable Instant beginning(@Nullable RelationshipAmendment amended) {
        return amended == null || amended.from() == null
                ? null
                : amended.from().atStartOfDay(institute.zone()).toInstant();
    }
}

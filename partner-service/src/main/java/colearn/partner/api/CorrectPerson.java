package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.Zones;
import colearn.partner.domain.person.Person;
import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.PersonEvent;
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
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of a person. */
@RestController
final class CorrectPerson {
    private final CorrectionOrders orders;
    private final Aggregate<PersonCommand, Person, PersonEvent> persons;
    private final Answers answers;
    private final SealedTexts texts;

    CorrectPerson(
            CorrectionOrders orders,
            Aggregate<PersonCommand, Person, PersonEvent> persons,
            Answers answers,
            SealedTexts texts) {
        this.orders = orders;
        this.persons = persons;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * How an event of the person's history is to be read from now on: amended, or not at all.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param why 1 to 10,000 characters; kept sealed
     */
    record PersonCorrection(
            UUID event,
            @Nullable PersonAmendment amend,
            @Nullable Boolean retract,
            Words why) {
        PersonCorrection {
            Correcting.oneOf(amend != null, retract, null);
        }
    }

    /**
     * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
     *
     * @param name of who was registered
     * @param email of who was registered
     * @param zone of who was registered
     * @param from the first day of a role that was assigned
     * @param to its last day
     * @param on the last day of a role that was ended
     */
    record PersonAmendment(
            @Nullable PersonName name,
            @Nullable EmailAddress email,
            @Nullable ZoneId zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate on) {
        PersonAmendment {
            zone = zone == null ? null : Zones.region(zone);
            from = from == null ? null : Day.of("from", from);
            to = to == null ? null : Day.of("to", to);
            on = on == null ? null : Day.of("on", on);
        }

        /** @param person whose key it is: destroying it forgets what was corrected as well */
        Map<String, Object> fields(SealedTexts texts, UUID person) {
            var fields = new HashMap<String, Object>();
            Correcting.put(fields, "name", name, it -> texts.seal(person, it.value()));
            Correcting.put(fields, "email", email, it -> texts.seal(person, it.value()));
            Correcting.put(fields, "zone", zone, place -> place);
            Correcting.put(fields, "from", from, day -> day);
            Correcting.put(fields, "to", to, day -> day);
            Correcting.put(fields, "on", on, day -> day);
            return fields;
        }
    }

    @Operation(summary = "Mends what was recorded wrongly of a person: amends or retracts an event of their history")
    @PostMapping("/persons/{id}/corrections")
    ResponseEntity<Receipt> correctPerson(
            @PathVariable UUID id,
            @RequestBody PersonCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var amended = body.amend();
        var change = Correcting.change(amended == null ? Map.of() : amended.fields(texts, id), body.retract(), null);
        var outcome = orders.ofAnybodys(persons, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(outcome, "/persons/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.person.Assignment;
import colearn.partner.views.person.PersonRow;
import colearn.partner.views.person.PersonRows;
import colearn.partner.views.person.PersonView;
import colearn.partner.views.relationship.RelationshipRows;
import colearn.partner.views.relationship.RelationshipView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who a person is, for those who may know; for everybody else there is no such person. */
@RestController
final class GetPerson {
    private final Queries queries;
    private final PersonRows persons;
    private final RelationshipRows relationships;
    private final SealedTexts texts;
    private final Today today;

    GetPerson(Queries queries, PersonRows persons, RelationshipRows relationships, SealedTexts texts, Today today) {
        this.queries = queries;
        this.persons = persons;
        this.relationships = relationships;
        this.texts = texts;
        this.today = today;
    }

    /**
     * A person.
     *
     * @param partyId the partner that they belong to, or the institute
     * @param name and {@code email}: null once they are forgotten
     * @param roles with their days
     */
    record PersonAnswer(
            UUID id,
            UUID partyId,
            @Nullable String name,
            @Nullable String email,
            ZoneId zone,
            List<Assignment> roles,
            long version) {}

    @Operation(summary = "Who a person is, for those who may know; for everybody else there is no such person")
    @GetMapping("/persons/{id}")
    ResponseEntity<PersonAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        // First, because row security asks who works with whom; a replay can be of one view only, and is not of this
        // one.
        var shared = queries.read(
                RelationshipView.NAME,
                caller,
                new After(after.positions()),
                database -> relationships.shared(database, caller.person(), id));
        if (!Policy.mayOpen(caller, id, shared.value(), today.date())) {
            throw Problems.notFound("person", id);
        }
        var found = queries.read(PersonView.NAME, caller, after, database -> persons.find(database, id));
        var row = found.value().orElseThrow(() -> Problems.notFound("person", id));
        return found.tagged(answer(row), row.version());
    }

    private PersonAnswer answer(PersonRow row) {
        var words = texts.open(List.of(row.name(), row.email()));
        return new PersonAnswer(
                row.personId(),
                row.partyId(),
                words.get(row.name()),
                words.get(row.email()),
                row.zone(),
                row.roles(),
                row.version());
    }
}

package colearn.partner.api;

import colearn.partner.domain.person.Person;
import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.PersonEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.http.Histories;
import colearn.platform.http.HistoryEntry;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of a person, and what was corrected of that. */
@RestController
final class PersonHistory {
    private final Histories histories;
    private final Aggregate<PersonCommand, Person, PersonEvent> persons;

    PersonHistory(Histories histories, Aggregate<PersonCommand, Person, PersonEvent> persons) {
        this.histories = histories;
        this.persons = persons;
    }

    @Operation(summary = "What was recorded of a person, and what was corrected of that, oldest first")
    @GetMapping("/persons/{id}/history")
    Page<HistoryEntry> personHistory(@PathVariable UUID id, Paging paging, Caller caller) {
        Policy.mayRunTheProgram(caller);
        return histories.of(persons, id, paging);
    }
}

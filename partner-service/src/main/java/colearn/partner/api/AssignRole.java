package colearn.partner.api;

import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.ProgramRole;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a person a role in the program, with dates. */
@RestController
final class AssignRole {
    private final PersonOrders orders;
    private final Answers answers;

    AssignRole(PersonOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /** @param to the last day; absent while no end is known */
    record RoleAssignment(
            ProgramRole role, LocalDate from, @Nullable LocalDate to) {
        RoleAssignment {
            new PersonCommand.AssignRole(role, from, to);
        }
    }

    @Operation(summary = "Gives a person a role in the program, with dates")
    @PostMapping("/persons/{id}/roles")
    ResponseEntity<Receipt> assignRole(
            @PathVariable UUID id, @RequestBody RoleAssignment body, Caller caller, RequestKey key) {
        var command = new PersonCommand.AssignRole(body.role(), body.from(), body.to());
        var outcome = orders.send(id, caller, key, reads -> command);
        return answers.changed(outcome, "/persons/{id}");
    }
}

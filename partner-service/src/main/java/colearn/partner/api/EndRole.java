package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.ProgramRole;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends a person's role. */
@RestController
final class EndRole {
    private final PersonOrders orders;
    private final Answers answers;

    EndRole(PersonOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /** @param on the last day */
    record RoleEnd(LocalDate on) {
        RoleEnd {
            Day.of("on", on);
        }
    }

    @Operation(summary = "Ends a person's role")
    @PostMapping("/persons/{id}/roles/{role}/end")
    ResponseEntity<Receipt> endRole(
            @PathVariable UUID id,
            @PathVariable ProgramRole role,
            @RequestBody RoleEnd body,
            Caller caller,
            RequestKey key) {
        var command = new PersonCommand.EndRole(role, body.on());
        var outcome = orders.send(id, caller, key, reads -> command);
        return answers.changed(outcome, "/persons/{id}");
    }
}

package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.Subject;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs a session late that took place without having been requested here. */
@RestController
final class LogHeldSession {
    private final SessionOrders orders;
    private final Answers answers;

    LogHeldSession(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * A session that took place.
     *
     * @param struggleIds struggles of this relationship that somebody observed; may be empty, at most 50
     * @param localStart what the clock there showed, for example {@code 2026-03-02T09:00}
     * @param zone a place, for example {@code America/Detroit}
     * @param duration one minute to 24 hours, for example {@code PT1H30M}
     */
    record Logged(
            UUID relationshipId, List<UUID> struggleIds, LocalDateTime localStart, ZoneId zone, Duration duration) {
        Logged {
            struggleIds = new Subject(relationshipId, struggleIds).struggleIds();
            new Appointment(localStart, zone, duration);
        }

        Subject subject() {
            return new Subject(relationshipId, struggleIds);
        }

        Appointment appointment() {
            return new Appointment(localStart, zone, duration);
        }
    }

    @Operation(summary = "Logs a session late that took place without having been requested here")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/held")
    ResponseEntity<Receipt> log(@RequestBody Logged body, Caller caller, RequestKey key) {
        var subject = body.subject();
        var outcome = orders.begin(
                subject.relationshipId(),
                caller,
                key,
                it -> new SessionCommand.LogHeld(
                        it.actor(), subject, body.appointment(), it.standing(), it.observed(subject.struggleIds())));
        return answers.created(outcome, "/sessions/{id}");
    }
}

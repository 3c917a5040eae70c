package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Agrees on the first time of a session. */
@RestController
final class ScheduleSession {
    private final SessionOrders orders;
    private final Answers answers;

    ScheduleSession(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * A time.
     *
     * @param localStart what the clock there shows, for example {@code 2026-03-02T09:00}
     * @param zone a place, for example {@code America/Detroit}
     * @param duration one minute to 24 hours, for example {@code PT1H30M}
     */
    record Agreed(LocalDateTime localStart, ZoneId zone, Duration duration) {
        Agreed {
            new Appointment(localStart, zone, duration);
        }

        Appointment appointment() {
            return new Appointment(localStart, zone, duration);
        }
    }

    @Operation(summary = "Agrees on the first time of a session")
    @PostMapping("/sessions/{id}/schedule")
    ResponseEntity<Receipt> schedule(@PathVariable UUID id, @RequestBody Agreed body, Caller caller, RequestKey key) {
        // Calendars know the session by its id, whatever becomes of its time.
        var outcome = orders.send(
                id,
                caller,
                key,
                it -> new SessionCommand.Schedule(it.actor(), body.appointment(), id.toString(), it.standing()));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

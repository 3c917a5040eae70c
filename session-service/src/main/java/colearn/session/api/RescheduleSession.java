package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
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

/** Agrees on another time in the place of the one that its sender saw. */
@RestController
final class RescheduleSession {
    private final SessionOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    RescheduleSession(SessionOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * Another time.
     *
     * @param localStart what the clock there shows, for example {@code 2026-03-02T09:00}
     * @param zone a place, for example {@code America/Detroit}
     * @param duration one minute to 24 hours, for example {@code PT1H30M}
     * @param reason for everybody who has the former time in their calendar
     */
    record Moved(LocalDateTime localStart, ZoneId zone, Duration duration, Words reason) {
        Moved {
            new Appointment(localStart, zone, duration);
        }

        Appointment appointment() {
            return new Appointment(localStart, zone, duration);
        }
    }

    @Operation(summary = "Agrees on another time in the place of the one that its sender saw")
    @PostMapping("/sessions/{id}/reschedule")
    ResponseEntity<Receipt> reschedule(
            @PathVariable UUID id, @RequestBody Moved body, ExpectedVersion seen, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var reason = texts.seal(body.reason().value());
        var outcome = orders.replace(
                id,
                seen,
                caller,
                key,
                it -> new SessionCommand.Reschedule(it.actor(), body.appointment(), reason, it.standing()));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

package colearn.session.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a session takes place, as it was agreed: what the clock at that place shows. 09:00 in Detroit stays 09:00 there when the clocks
 * change, or when the law on them does, so the moment in the world is computed when it is needed.
 *
 * @param localStart in the years 1900 to 2999
 * @param zone a place, no offset: an offset follows no clock change
 * @param duration one minute to 24 hours
 */
public record Appointment(LocalDateTime localStart, ZoneId zone, Duration duration) {
    private static final Pattern OFFSET = Pattern.compile("Z|[+-].*|(UTC|GMT|UT)[+-].*");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    public Appointment {
        if (localStart.getYear() < 1900 || localStart.getYear() > 2999) {
            throw new IllegalArgumentException("a session starts in the years 1900 to 2999, not in " + localStart);
        }
        if (OFFSET.matcher(zone.getId()).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is an offset; a zone is a place, such as America/Detroit".formatted(zone));
        }
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a session lasts one minute to 24 hours, not " + duration);
        }
    }

    /** Where the clocks there show the agreed time twice, the first of the two. */
    public Instant start() {
        return localStart.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The next local time that the clocks there do show, if they jump over the one that was agreed. */
    Optional<LocalDateTime> skippedUntil() {
        return Optional.ofNullable(zone.getRules().getTransition(localStart))
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getDateTimeAfter);
    }

    /** The same time of the clock there, days later. */
    Instant daysAfter(Instant moment, int days) {
        return moment.atZone(zone).plusDays(days).toInstant();
    }
}

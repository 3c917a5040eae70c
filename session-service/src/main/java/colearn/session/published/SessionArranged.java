package colearn.session.published;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A time was agreed, or another one. */
record SessionArranged(LocalDateTime localStart, ZoneId zone, Duration duration, int sequence) {}

package colearn.platform.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Tells how long appends take, those that lose their race included. */
final class TimedAppender implements Appender {
    private final Appender appender;
    private final Timer timer;

    TimedAppender(Appender appender, MeterRegistry meters) {
        this.appender = appender;
        this.timer = Timer.builder("colearn.append")
                .description("How long one append takes: locks, key, claims and events in a transaction")
                .register(meters);
    }

    @Override
    public void append(AppendUnit unit) {
        timer.record(() -> appender.append(unit));
    }
}

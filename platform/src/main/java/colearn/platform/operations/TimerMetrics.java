package colearn.platform.operations;

import colearn.platform.timers.Timers;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What waits for its moment, and what should have fired. What cannot be told (the database is away) is not a number. */
final class TimerMetrics implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Timers timers;
    private final LoadingCache<String, Map<String, Timers.Status>> status;

    TimerMetrics(Timers timers) {
        this.timers = timers;
        this.status = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .build(all ->
                        timers.status().stream().collect(Collectors.toMap(Timers.Status::timer, Function.identity())));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var timer : timers.names()) {
            gauge(registry, "lag", timer, "Events that have not set or moved it yet", Timers.Status::lag);
            gauge(registry, "set", timer, "For how many subjects it is set", Timers.Status::set);
            gauge(registry, "overdue", timer, "How many should have fired", Timers.Status::overdue);
            gauge(registry, "failing", timer, "How many failed and are tried again", Timers.Status::failing);
        }
    }

    private void gauge(
            MeterRegistry registry,
            String what,
            String timer,
            String description,
            ToLongFunction<Timers.Status> number) {
        Gauge.builder("colearn.timer." + what, () -> number(timer, number))
                .tag("timer", timer)
                .description(description)
                .register(registry);
    }

    private double number(String timer, ToLongFunction<Timers.Status> number) {
        try {
            return number.applyAsLong(status.get("all").get(timer));
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}

package colearn.platform.reviews;

import colearn.platform.time.Recent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many flags nobody has looked at. What cannot be told (the database is away) is not a number. */
final class ReviewMetrics implements MeterBinder {
    private final Recent<Long> open;

    ReviewMetrics(Reviews reviews) {
        this.open = new Recent<>(reviews::open);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "colearn.review.open",
                        () -> open.get().map(Long::doubleValue).orElse(Double.NaN))
                .description("Events that relied on what was corrected since")
                .register(registry);
    }
}

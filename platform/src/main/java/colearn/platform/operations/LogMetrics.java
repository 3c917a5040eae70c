package colearn.platform.operations;

import colearn.platform.eventlog.LogReader;
import colearn.platform.reactions.Reactions;
import colearn.platform.time.Recent;
import colearn.platform.views.Views;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How far the log has come and how far views and reactions are behind it, in events. What cannot be told (the database is away) is not a
 * number.
 */
final class LogMetrics implements MeterBinder {
    private final LogReader log;
    private final List<String> viewNames;
    private final List<String> reactionNames;
    private final Recent<Map<String, Views.Status>> views;
    private final Recent<Map<String, Reactions.Status>> reactions;

    LogMetrics(LogReader log, Views views, List<String> reactionNames, Reactions reactions) {
        this.log = log;
        this.viewNames = views.names();
        this.reactionNames = reactionNames;
        this.views = new Recent<>(() -> byName(views.status(), Views.Status::view));
        this.reactions = new Recent<>(() -> byName(reactions.status(), Reactions.Status::reaction));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("colearn.log.position", log::frontier)
                .description("The last position below which nothing can appear any more")
                .register(registry);
        for (var view : viewNames) {
            gauge(
                    registry,
                    "colearn.view.lag",
                    "view",
                    view,
                    "Events that the view has not folded yet",
                    () -> of(views, view, Views.Status::lag));
            gauge(
                    registry,
                    "colearn.view.quarantined",
                    "view",
                    view,
                    "Rows that stand still behind an event",
                    () -> of(views, view, Views.Status::quarantined));
        }
        for (var reaction : reactionNames) {
            gauge(
                    registry,
                    "colearn.reaction.lag",
                    "reaction",
                    reaction,
                    "Events not reacted to yet",
                    () -> of(reactions, reaction, Reactions.Status::lag));
            gauge(
                    registry,
                    "colearn.reaction.quarantined",
                    "reaction",
                    reaction,
                    "Events put aside",
                    () -> of(reactions, reaction, Reactions.Status::quarantined));
            gauge(
                    registry,
                    "colearn.reaction.refused",
                    "reaction",
                    reaction,
                    "Commands that a rule refused and nobody has looked at",
                    () -> of(reactions, reaction, Reactions.Status::refused));
        }
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String tag,
            String value,
            String description,
            Supplier<Number> number) {
        Gauge.builder(name, number).tag(tag, value).description(description).register(registry);
    }

    private static <S> double of(Recent<Map<String, S>> recent, String name, ToLongFunction<S> number) {
        return recent.get()
                .map(all -> all.get(name))
                .map(status -> (double) number.applyAsLong(status))
                .orElse(Double.NaN);
    }

    private static <S> Map<String, S> byName(List<S> statuses, Function<S, String> name) {
        return statuses.stream().collect(Collectors.toMap(name, it -> it));
    }
}

package colearn.platform.views;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.database.SessionSetting;
import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import colearn.platform.trace.Spans;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Runs the views that a service declares as beans. */
@Configuration(proxyBeanMethods = false)
public class ViewConfiguration {

    @Bean
    Builds viewBuilds(
            ObjectProvider<View<?>> views,
            LogReader reader,
            @Qualifier("processors") DataSource connections,
            JsonMapper json,
            Clock clock,
            ObjectProvider<Budget> budget,
            ObjectProvider<Between> between) {
        return new Builds(
                all(views),
                reader,
                connections,
                json,
                clock,
                budget.getIfAvailable(Budget::ofThisProcess),
                between.getIfAvailable(() -> Between.NOTHING));
    }

    @Bean
    Views views(
            ObjectProvider<View<?>> views,
            LogReader reader,
            @Qualifier("processors") DataSource connections,
            JsonMapper json,
            Builds builds,
            ObjectProvider<Between> between,
            ObjectProvider<Spans> spans) {
        return new Views(
                all(views),
                reader,
                connections,
                json,
                builds,
                between.getIfAvailable(() -> Between.NOTHING),
                spans.getIfAvailable(() -> Spans.OFF));
    }

    @Bean
    Aggregate<ViewCommand, SkipDecider.Skipped, ViewEvent> decisionsAboutViews() {
        return SkipDecider.VIEW;
    }

    @Bean
    ViewQuarantine viewQuarantine(
            LogReader reader,
            @Qualifier("processors") DataSource connections,
            JsonMapper json,
            Commands commands,
            Builds builds) {
        return new ViewQuarantine(reader, connections, json, commands, builds);
    }

    /** What {@code view.serving} goes by: a request reads the rows that this release's folds have made. */
    @Bean
    SessionSetting foldVersions(ObjectProvider<View<?>> views) {
        return new SessionSetting(
                "colearn.folds",
                views.orderedStream()
                        .map(view -> "\"%s\": %d".formatted(view.name(), view.foldVersion()))
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private static List<View<?>> all(ObjectProvider<View<?>> views) {
        return views.orderedStream().toList();
    }
}

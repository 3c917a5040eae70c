package colearn.platform.views;

import colearn.platform.eventlog.LogReader;
import java.time.Clock;
import java.util.List;
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
            Clock clock) {
        return new Builds(all(views), reader, connections, json, clock);
    }

    @Bean
    Views views(
            ObjectProvider<View<?>> views,
            LogReader reader,
            @Qualifier("processors") DataSource connections,
            JsonMapper json,
            Builds builds) {
        return new Views(all(views), reader, connections, json, builds);
    }

    private static List<View<?>> all(ObjectProvider<View<?>> views) {
        return views.orderedStream().toList();
    }
}

package colearn.local.soak;

import colearn.local.state.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the log of a service holds of what one of them decided. */
final class Recorded {
    private static final String EVENTS = """
            select e.aggregate_id, e.version, e.event_id,
                coalesce((select c.type from log.event c where c.event_id = e.corrects), e.type) as about
            from log.event e where e.source = ? order by e.position""";

    private static final String SCHEMA = ".v1.schema.json";

    private Recorded() {}

    /** Told of each event. */
    interface Each {
        /** @param about the type of the event, or of the one that it corrects */
        void event(UUID aggregate, long version, UUID event, String about);
    }

    /** In the order of the log. */
    static void read(Scene scene, Service log, Service source, Each each) throws SQLException {
        try (var connection = scene.superuser(log)) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(EVENTS)) {
                statement.setFetchSize(2_000);
                statement.setString(1, source.shortName());
                var row = statement.executeQuery();
                while (row.next()) {
                    each.event(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getObject(3, UUID.class),
                            row.getString(4));
                }
            }
        }
    }

    /** The types that a service has a contract for, and so tells the others of; as they stand in its log. */
    static Set<String> published(Path root, Service service) {
        try (var files = Files.list(root.resolve("contracts").resolve(service.shortName()))) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(SCHEMA))
                    .map(it -> it.substring(0, it.length() - SCHEMA.length()).replaceFirst("-", "."))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package colearn.system.exactness;

import colearn.local.state.Secrets;
import colearn.local.state.Service;
import colearn.system.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The log of one service, read from its table as nobody else reads it: by somebody who may see everything. */
public final class Log {
    private final Stack stack;
    private final Service service;

    public Log(Stack stack, Service service) {
        this.stack = stack;
        this.service = service;
    }

    /** What a service said, in the order of this log. */
    public List<EventOnce> of(Service source) {
        var found = new ArrayList<EventOnce>();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + stack.ports().postgres() + "/" + service.shortName(),
                        "postgres",
                        Secrets.read(stack.checkout()).postgres());
                var statement = connection.prepareStatement(
                        "select event_id, aggregate_id, version from log.event where source = ? order by position")) {
            statement.setString(1, source.shortName());
            var row = statement.executeQuery();
            while (row.next()) {
                found.add(new EventOnce(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

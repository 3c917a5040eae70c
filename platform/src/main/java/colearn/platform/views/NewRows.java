package colearn.platform.views;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a build has folded in memory into a generation that stands apart, by COPY, and makes it part of the view's table. */
final class NewRows<R> {
    private final View<R> view;
    private final JsonMapper json;

    NewRows(View<R> view, JsonMapper json) {
        this.view = view;
        this.json = json;
    }

    void write(Connection connection, int generation, Fold<R> fold) throws SQLException {
        Generations.create(connection, view.name(), generation);
        copy(connection, generation, fold);
        new RowStore<>(view, json).writeBeside(connection, generation, fold);
        Generations.attach(connection, view.name(), generation);
    }

    private void copy(Connection connection, int generation, Fold<R> fold) throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy view.%s (generation, key, body) from stdin"
                        .formatted(Generations.partition(view.name(), generation)));
        try {
            for (var row : fold.rows().entrySet()) {
                var line = generation + "\t" + escaped(row.getKey()) + "\t"
                        + escaped(json.writeValueAsString(row.getValue())) + "\n";
                var bytes = line.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** COPY's text format. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}

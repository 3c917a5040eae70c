package colearn.local.soak;

import colearn.local.state.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Ends each session of each service with its database, one after the other. */
public record CutConnections() implements Trouble {
    @Override
    public String title() {
        return "end each connection to PostgreSQL";
    }

    @Override
    public void make(Scene scene, Ledger ledger) throws SQLException {
        for (var service : Service.values()) {
            try (var connection = scene.superuser(service);
                    var end = connection.prepareStatement("select pg_terminate_backend(?)")) {
                for (int pid : sessions(scene, service)) {
                    end.setInt(1, pid);
                    end.execute();
                }
            }
        }
    }

    private static List<Integer> sessions(Scene scene, Service service) throws SQLException {
        var pids = new ArrayList<Integer>();
        try (var connection = scene.superuser(service);
                var statement = connection.prepareStatement(
                        "select pid from pg_stat_activity where usename like ? || '\\_%' order by backend_start")) {
            statement.setString(1, service.shortName());
            var row = statement.executeQuery();
            while (row.next()) {
                pids.add(row.getInt(1));
            }
        }
        return pids;
    }
}

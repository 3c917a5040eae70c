package colearn.testkit.architecture.planted.sound.api;

import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.testkit.architecture.planted.sound.views.apples.AppleRows;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** Lists the apples: hands the connection on, and asks nothing of it. */
final class Apples {
    private final Queries queries;
    private final AppleRows rows;
    private final Clock clock;

    Apples(Queries queries, AppleRows rows, Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/apples")
    List<String> list(Caller caller, After after) {
        return queries.read("apples", caller, after, this::rows).value();
    }

    private List<String> rows(JdbcClient database) {
        return rows.since(database, clock);
    }
}

package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rebuilds and replays were asked for, and how far they are. */
final class BuildJournal {
    private static final String BUILD =
            "select id, view, generation, cut, state, folded, total, problem from view.build ";

    private final JdbcClient database;
    private final Clock clock;

    BuildJournal(DataSource connections, Clock clock) {
        this.database = JdbcClient.create(connections);
        this.clock = clock;
    }

    void begin(UUID id, String view, int generation, @Nullable Long cut, long total, UUID askedBy) {
        database.sql("""
                        insert into view.build (id, view, generation, cut, state, folded, total, asked_by, started_at)
                        values (:id, :view, :generation, :cut, 'WAITING', 0, :total, :by, :at)""")
                .param("id", id)
                .param("view", view)
                .param("generation", generation)
                .param("cut", cut)
                .param("total", total)
                .param("by", askedBy)
                .param("at", now())
                .update();
    }

    void progress(UUID id, long folded) {
        database.sql("update view.build set folded = :folded, total = greatest(total, :folded) where id = :id")
                .param("folded", folded)
                .param("id", id)
                .update();
    }

    /** In the transaction that makes the rows of a build serve; refuses where another has taken the turn meanwhile. */
    void done(Connection transaction, UUID id, long folded) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                update view.build set state = 'DONE', folded = greatest(total, ?), total = greatest(total, ?), finished_at = ?
                where id = ? and state = 'RUNNING'""")) {
            statement.setLong(1, folded);
            statement.setLong(2, folded);
            statement.setObject(3, now());
            statement.setObject(4, id);
            if (statement.executeUpdate() == 0) {
                throw new BuildProblem("it was stalled for so long that it is taken for dead");
            }
        }
    }

    void fail(UUID id, String problem) {
        database.sql("""
                        update view.build set state = 'FAILED', problem = :problem, finished_at = :at
                        where id = :id and state <> 'DONE'""")
                .param("problem", problem)
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** Called with the view's turn: whatever else is running has lost its own with the instance that held it. */
    void failAbandoned(String view) {
        database.sql("""
                        update view.build set state = 'FAILED', problem = 'the instance that built it ended', finished_at = :at
                        where view = :view and state = 'RUNNING'""").param("view", view).param("at", now()).update();
    }

    /** Called with the view's turn; false when somebody else has run it, or it is gone. */
    boolean run(UUID id) {
        return database.sql("update view.build set state = 'RUNNING' where id = :id and state = 'WAITING'")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Build> find(UUID id) {
        return database.sql(BUILD + "where id = :id")
                .param("id", id)
                .query(Build.class)
                .optional();
    }

    /** What was asked for that long ago and nobody has begun, oldest first, whichever instance was asked. */
    List<Build> waiting(Duration since) {
        return database.sql(BUILD + "where state = 'WAITING' and started_at < :before order by started_at, id")
                .param("before", now().minus(since))
                .query(Build.class)
                .list();
    }

    /** Forgets the replays that were finished before the newest {@code keep}, so that their rows can go. */
    void forgetReplays(String view, int keep) {
        database.sql("""
                        delete from view.build where id in (
                            select id from view.build where view = :view and cut is not null and state = 'DONE'
                            order by started_at desc, id desc offset :keep)""").param("view", view).param("keep", keep).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

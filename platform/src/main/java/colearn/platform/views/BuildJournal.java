package colearn.platform.views;

import java.time.Clock;
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

    void end(UUID id, @Nullable String problem) {
        database.sql("""
                        update view.build set state = :state, problem = :problem, finished_at = :at where id = :id""")
                .param("state", problem == null ? "DONE" : "FAILED")
                .param("problem", problem)
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** Takes the view's turn: whatever else is running has lost its own with the instance that held it. */
    void run(String view, UUID current) {
        database.sql("""
                        update view.build set state = 'FAILED', problem = 'the instance that built it ended', finished_at = :at
                        where view = :view and state = 'RUNNING'""").param("view", view).param("at", now()).update();
        database.sql("update view.build set state = 'RUNNING' where id = :current")
                .param("current", current)
                .update();
    }

    Optional<Build> find(UUID id) {
        return database.sql(
                        "select id, view, generation, cut, state, folded, total, problem from view.build where id = :id")
                .param("id", id)
                .query(Build.class)
                .optional();
    }

    /** Replays that were finished before the newest {@code keep}, so that their rows can go. */
    List<Build> oldReplays(String view, int keep) {
        return database.sql("""
                        select id, view, generation, cut, state, folded, total, problem from view.build
                        where view = :view and cut is not null and state = 'DONE' order by started_at desc offset :keep""")
                .param("view", view)
                .param("keep", keep)
                .query(Build.class)
                .list();
    }

    void forget(UUID id) {
        database.sql("delete from view.build where id = :id").param("id", id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package colearn.platform.http;

import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a transaction read a replayed view in the place of the serving one. */
final class Replays {
    private final JdbcClient database;

    Replays(JdbcClient database) {
        this.database = database;
    }

    private record Build(String view, int generation, long cut, String state) {}

    /** @return the position that the replay shows */
    long choose(UUID replay, String view, Caller caller) {
        if (!caller.is(Role.ANALYST)) {
            throw Problems.forbidden("Only an analyst reads replays.");
        }
        var build = database.sql(
                        "select view, generation, cut, state from view.build where id = :id and cut is not null")
                .param("id", replay)
                .query(Build.class)
                .optional()
                .orElseThrow(() -> Problems.notFound("replay", replay));
        if (!build.view().equals(view)) {
            throw Problems.invalidHeader(
                    Arguments.REPLAY, "it is a replay of '%s', not of '%s'.".formatted(build.view(), view));
        }
        if (!build.state().equals("DONE")) {
            throw Problems.invalidHeader(Arguments.REPLAY, "it is not done: its state is %s.".formatted(build.state()));
        }
        database.sql("select set_config(:name, :generation, true)")
                .param("name", "colearn.generation." + view)
                .param("generation", String.valueOf(build.generation()))
                .query()
                .singleRow();
        return build.cut();
    }
}

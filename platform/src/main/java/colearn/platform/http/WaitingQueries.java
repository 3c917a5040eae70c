package colearn.platform.http;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.identity.Caller;
import colearn.platform.identity.CallerSession;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.Problems;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads views in one read-only snapshot, so that the position which is told is that of the rows which are shown. */
final class WaitingQueries implements Queries {
    private final JdbcClient database;
    private final TransactionTemplate snapshot;
    private final LogIdentity log;
    private final Sight sight;
    private final Replays replays;

    WaitingQueries(DataSource connections, LogIdentity log, Sight sight) {
        this.database = JdbcClient.create(new WeighedRows(connections));
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.log = log;
        this.sight = sight;
        this.replays = new Replays(database);
    }

    @Override
    public <T> Answer<T> read(String view, Caller caller, After after, Function<JdbcClient, T> query) {
        var replay = after.replay();
        if (replay == null) {
            sight.await(view, after);
        }
        return Objects.requireNonNull(snapshot.execute(transaction -> {
            CallerSession.begin(database, caller);
            long position = replay == null ? position(view) : replays.choose(replay, view, caller);
            return new Answer<>(
                    query.apply(database), new LogPosition(log.service(), log.epoch(), position).toString());
        }));
    }

    @Override
    public void await(String second, After after) {
        sight.await(second, after);
    }

    @Override
    public void await(After after, Follower follower) {
        if (after.replay() != null) {
            throw Problems.invalidHeader(Arguments.REPLAY, "there are no replays of this: leave it out.");
        }
        sight.await(after, follower);
    }

    private long position(String view) {
        return database.sql("select position from view.state where view = :view and generation = view.serving(:view)")
                .param("view", view)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE.because(
                        "The view '%s' is being built. Ask again in a moment.".formatted(view))));
    }
}

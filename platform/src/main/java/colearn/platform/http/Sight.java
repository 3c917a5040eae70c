package colearn.platform.http;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.Problems;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until a view has seen what a reader asked for, a bounded time. What another service recorded is seen once it was heard, this
 * service's reactions have made of it what they make, and the view has folded that too.
 */
final class Sight {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogIdentity log;
    private final JdbcClient database;
    private final HeardPositions heard;
    private final ReactionPositions reactions;
    private final ViewPositions views;

    Sight(
            LogIdentity log,
            JdbcClient database,
            HeardPositions heard,
            ReactionPositions reactions,
            ViewPositions views) {
        this.log = log;
        this.database = database;
        this.heard = heard;
        this.reactions = reactions;
        this.views = views;
    }

    void await(String view, After after) {
        await(after, (position, atMost) -> views.await(view, position, atMost));
    }

    void await(After after, Follower follower) {
        if (after.positions().isEmpty()) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            long own = 0;
            boolean others = false;
            for (var position : after.positions()) {
                if (position.service().equals(log.service())) {
                    own = Math.max(own, ofThisEpoch(position));
                } else {
                    others = true;
                    seen(awaitHeard(position, left(deadline)), position.toString());
                }
            }
            if (others) {
                long end = endOfLog();
                seen(reactions.await(end, left(deadline)), at(end));
                own = Math.max(own, endOfLog());
            }
            seen(follower.await(own, left(deadline)), at(own));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE.because("This instance is about to stop. Ask again."));
        }
    }

    private boolean awaitHeard(LogPosition position, Duration atMost) throws InterruptedException {
        try {
            return heard.await(position, atMost);
        } catch (IllegalArgumentException e) {
            throw Problems.invalidHeader(Arguments.AFTER, String.valueOf(e.getMessage()));
        }
    }

    private long ofThisEpoch(LogPosition position) {
        if (position.epoch() != log.epoch()) {
            throw Problems.invalidHeader(
                    Arguments.AFTER,
                    "%s is of another epoch than this log, which is in %d: leave it out."
                            .formatted(position, log.epoch()));
        }
        return position.position();
    }

    /** Positions are drawn in order, so whatever this transaction cannot see was not committed when the reader asked. */
    private long endOfLog() {
        return database.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private String at(long position) {
        return new LogPosition(log.service(), log.epoch(), position).toString();
    }

    private static void seen(boolean inTime, String position) {
        if (!inTime) {
            throw new ProblemException(ProblemType.NOT_YET_VISIBLE.because(
                    "%s is not visible here yet. Ask again, or without Colearn-After for what is visible now."
                            .formatted(position),
                    Map.of("waitedFor", position)));
        }
    }
}

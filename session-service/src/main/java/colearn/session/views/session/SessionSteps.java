package colearn.session.views.session;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.Side;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.Stage;
import colearn.session.views.session.SessionRow.Attendance;
import colearn.session.views.session.SessionRow.ToolUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A session's row on its way to the next one: what changes is said, the rest stays. */
final class SessionSteps {
    private final UUID sessionId;
    private UUID relationshipId;
    private List<UUID> struggleIds;
    private Stage stage;
    private @Nullable Appointment appointment;
    private int sequence;
    private @Nullable Instant heldAt;
    private boolean retrospective;
    private List<Attendance> attendance;
    private List<Side> noShows;
    private List<ToolUse> tools;
    private List<Side> spoken;
    private List<Side> missing;
    private @Nullable SealedText reason;

    private SessionSteps(UUID sessionId, UUID relationshipId, List<UUID> struggleIds, Stage stage) {
        this.sessionId = sessionId;
        this.relationshipId = relationshipId;
        this.struggleIds = struggleIds;
        this.stage = stage;
        this.attendance = List.of();
        this.noShows = List.of();
        this.tools = List.of();
        this.spoken = List.of();
        this.missing = List.of();
    }

    static SessionSteps first(UUID sessionId, UUID relationshipId, List<UUID> struggleIds) {
        return new SessionSteps(sessionId, relationshipId, struggleIds, Stage.REQUESTED);
    }

    static SessionSteps from(SessionRow row) {
        var steps = new SessionSteps(row.sessionId(), row.relationshipId(), row.struggleIds(), row.stage());
        steps.appointment = row.appointment();
        steps.sequence = row.sequence();
        steps.heldAt = row.heldAt();
        steps.retrospective = row.retrospective();
        steps.attendance = row.attendance();
        steps.noShows = row.noShows();
        steps.tools = row.tools();
        steps.spoken = row.spoken();
        steps.missing = row.missing();
        steps.reason = row.reason();
        return steps;
    }

    SessionSteps stage(Stage next) {
        stage = next;
        return this;
    }

    SessionSteps arranged(Appointment next, int number) {
        stage = Stage.SCHEDULED;
        appointment = next;
        sequence = number;
        // Whoever came to another time than the one that is agreed now came in vain.
        attendance = List.of();
        return this;
    }

    SessionSteps because(SealedText why) {
        reason = why;
        return this;
    }

    SessionSteps held(Instant at, boolean late) {
        stage = Stage.HELD;
        heldAt = at;
        retrospective = late;
        return this;
    }

    SessionSteps appointment(Appointment agreed) {
        appointment = agreed;
        return this;
    }

    SessionSteps came(Attendance who) {
        attendance = plus(attendance, who);
        return this;
    }

    SessionSteps noShow(Side side) {
        stage = Stage.NO_SHOW;
        noShows = plus(noShows, side);
        return this;
    }

    SessionSteps used(ToolUse tool) {
        tools = plus(tools, tool);
        return this;
    }

    SessionSteps spoke(Side side) {
        spoken = Stream.concat(spoken.stream(), Stream.of(side))
                .distinct()
                .sorted()
                .toList();
        return this;
    }

    SessionSteps closed(List<Side> without) {
        stage = Stage.CLOSED;
        missing = without;
        return this;
    }

    SessionRow at(long version) {
        return new SessionRow(
                sessionId,
                relationshipId,
                struggleIds,
                stage,
                appointment,
                sequence,
                heldAt,
                retrospective,
                attendance,
                noShows,
                tools,
                spoken,
                missing,
                reason,
                version);
    }

    private static <T> List<T> plus(List<T> items, T item) {
        var longer = new ArrayList<>(items);
        longer.add(item);
        return longer;
    }
}

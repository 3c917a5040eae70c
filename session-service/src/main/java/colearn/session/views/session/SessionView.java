package colearn.session.views.session;

import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.SessionEvent;
import colearn.session.domain.session.Stage;
import colearn.session.views.session.SessionRow.Attendance;
import colearn.session.views.session.SessionRow.ToolUse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a session; see {@link SessionRow}. What was written in it is a view of its own, since not everybody may read all of it. */
public final class SessionView implements View<SessionRow> {
    public static final String NAME = "session";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 2;
    }

    @Override
    public Class<SessionRow> rowType() {
        return SessionRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof SessionEvent ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable SessionRow apply(String key, @Nullable SessionRow row, Happening event) {
        return event.body() instanceof SessionEvent happened
                ? step(row, event, happened).at(event.version())
                : row;
    }

    @Override
    public @Nullable SessionRow corrected(String key, @Nullable SessionRow row, Happening correction) {
        return row == null ? null : SessionSteps.from(row).at(correction.version());
    }

    private static SessionSteps step(@Nullable SessionRow row, Happening event, SessionEvent happened) {
        return switch (happened) {
            case SessionEvent.Requested it ->
                SessionSteps.first(event.aggregateId(), it.relationshipId(), it.struggleIds());
            case SessionEvent.Scheduled it -> known(row).arranged(appointment(it), it.sequence());
            case SessionEvent.Rescheduled it ->
                known(row)
                        .arranged(new Appointment(it.localStart(), it.zone(), it.duration()), it.sequence())
                        .because(it.reason());
            case SessionEvent.Cancelled it -> known(row).stage(Stage.CANCELLED).because(it.reason());
            case SessionEvent.AttendanceMarked it ->
                known(row).came(new Attendance(it.side(), it.personId(), it.standInFor()));
            case SessionEvent.NoShowMarked it -> known(row).noShow(it.side());
            case SessionEvent.Held it ->
                (row == null ? loggedLate(event, it) : known(row)).held(it.heldAt(), it.retrospective());
            case SessionEvent.ToolUsed it ->
                known(row).used(new ToolUse(it.tool().value(), it.struggleId(), it.fit()));
            case SessionEvent.NoteAdded it -> known(row);
            // What the other side wrote for it is not that side speaking.
            case SessionEvent.ReflectionRecorded it ->
                it.authorSide() == it.side() ? known(row).spoke(it.side()) : known(row);
            case SessionEvent.ReflectionWidened it -> known(row);
            case SessionEvent.NothingLearnedDeclared it -> known(row).spoke(it.side());
            case SessionEvent.Closed it ->
                known(row).closed(it.missingSides().stream().sorted().toList());
        };
    }

    private static SessionSteps known(@Nullable SessionRow row) {
        return SessionSteps.from(Objects.requireNonNull(row, "a session begins with its request, or with being held"));
    }

    private static Appointment appointment(SessionEvent.Scheduled it) {
        return new Appointment(it.localStart(), it.zone(), it.duration());
    }

    private static SessionSteps loggedLate(Happening event, SessionEvent.Held it) {
        return SessionSteps.first(
                        event.aggregateId(),
                        Objects.requireNonNull(it.relationshipId()),
                        Objects.requireNonNullElse(it.struggleIds(), List.of()))
                .appointment(new Appointment(
                        Objects.requireNonNull(it.localStart()),
                        Objects.requireNonNull(it.zone()),
                        Objects.requireNonNull(it.duration())));
    }
}

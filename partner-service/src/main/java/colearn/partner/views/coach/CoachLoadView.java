package colearn.partner.views.coach;

import colearn.partner.domain.coach.CoachEvent;
import colearn.partner.domain.coach.CoachedIndustry;
import colearn.partner.views.coach.CoachLoadRow.Line;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a coach; see {@link CoachLoadRow}. */
public final class CoachLoadView implements View<CoachLoadRow> {
    public static final String NAME = "coach_load";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Class<CoachLoadRow> rowType() {
        return CoachLoadRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof CoachEvent ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable CoachLoadRow apply(String key, @Nullable CoachLoadRow row, Happening event) {
        if (!(event.body() instanceof CoachEvent it)) {
            return row;
        }
        if (it instanceof CoachEvent.Registered registered) {
            return registered(registered, event);
        }
        return row == null ? null : changed(row, it, event.version());
    }

    private static CoachLoadRow registered(CoachEvent.Registered it, Happening event) {
        return new CoachLoadRow(
                event.aggregateId(),
                event.version(),
                it.personId(),
                CoachStanding.ACTIVE,
                it.skills(),
                it.industries().stream().map(CoachLoadView::line).toList(),
                it.languages(),
                it.capacity(),
                List.of(),
                it.capacity());
    }

    private static CoachLoadRow changed(CoachLoadRow row, CoachEvent event, long version) {
        return switch (event) {
            case CoachEvent.Registered it -> row;
            case CoachEvent.CapacityChanged it -> row.takes(version, it.capacity());
            case CoachEvent.Assigned it -> row.has(version, it.relationshipId());
            case CoachEvent.AssignmentEnded it -> row.without(version, it.relationshipId());
            case CoachEvent.BecameUnavailable it -> row.stands(version, CoachStanding.UNAVAILABLE);
            case CoachEvent.Returned it -> row.stands(version, CoachStanding.ACTIVE);
            case CoachEvent.Left it -> row.stands(version, CoachStanding.LEFT);
        };
    }

    private static Line line(CoachedIndustry it) {
        return new Line(it.scheme(), it.version(), it.code(), it.topLevel());
    }
}

package colearn.partner.views.cohort;

import colearn.partner.domain.cohort.CohortEvent;
import colearn.partner.domain.cohort.CohortStanding;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a cohort; see {@link CohortRow}. */
public final class CohortView implements View<CohortRow> {
    public static final String NAME = "cohort";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Class<CohortRow> rowType() {
        return CohortRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof CohortEvent ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable CohortRow apply(String key, @Nullable CohortRow row, Happening event) {
        if (!(event.body() instanceof CohortEvent it)) {
            return row;
        }
        if (it instanceof CohortEvent.Drafted drafted) {
            return drafted(drafted, event);
        }
        return row == null ? null : changed(row, it, event.version());
    }

    private static CohortRow drafted(CohortEvent.Drafted it, Happening event) {
        return new CohortRow(
                event.aggregateId(),
                event.version(),
                CohortStanding.DRAFT,
                it.program(),
                it.from(),
                it.to(),
                it.seats(),
                List.of(),
                List.of(),
                it.seats());
    }

    private static CohortRow changed(CohortRow row, CohortEvent event, long version) {
        return switch (event) {
            case CohortEvent.Drafted it -> row;
            case CohortEvent.Opened it -> row.stands(version, CohortStanding.OPEN);
            case CohortEvent.Started it -> row.stands(version, CohortStanding.RUNNING);
            case CohortEvent.Closed it -> row.stands(version, CohortStanding.CLOSED);
            case CohortEvent.PartnerEnrolled it -> row.enrolls(version, it.partnerId());
            case CohortEvent.PartnerWaitlisted it -> row.waitlists(version, it.partnerId());
            case CohortEvent.PartnerWithdrawn it -> row.releases(version, it.partnerId());
        };
    }
}

package colearn.partner.views.directory;

import colearn.partner.domain.Industry;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.PartnerEvent;
import colearn.partner.views.directory.PartnerRow.Evidence;
import colearn.partner.views.directory.PartnerRow.Line;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a partner; see {@link PartnerRow}. */
public final class DirectoryView implements View<PartnerRow> {
    public static final String NAME = "partner_directory";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 3;
    }

    @Override
    public Class<PartnerRow> rowType() {
        return PartnerRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof PartnerEvent ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable PartnerRow apply(String key, @Nullable PartnerRow row, Happening event) {
        if (!(event.body() instanceof PartnerEvent it)) {
            return row;
        }
        if (it instanceof PartnerEvent.Registered registered) {
            return registered(registered, event);
        }
        return row == null ? null : changed(row, it, event);
    }

    @Override
    public @Nullable PartnerRow corrected(String key, @Nullable PartnerRow row, Happening correction) {
        return row == null ? null : row.at(correction.version());
    }

    private static PartnerRow registered(PartnerEvent.Registered it, Happening event) {
        return new PartnerRow(
                event.aggregateId(),
                event.version(),
                it.name(),
                it.aliases(),
                SearchText.of(it.name(), it.aliases()),
                it.industries().stream().map(DirectoryView::line).toList(),
                it.zone(),
                PartnerStanding.PROSPECT,
                event.effectiveAt(),
                Map.of(),
                null);
    }

    private static PartnerRow changed(PartnerRow row, PartnerEvent event, Happening when) {
        var version = when.version();
        var at = when.effectiveAt();
        return switch (event) {
            case PartnerEvent.Registered it -> row;
            case PartnerEvent.Renamed it -> row.called(version, it.name());
            case PartnerEvent.Assessed it ->
                row.seen(version, it.criterion(), new Evidence(it.evidence(), when.actor(), at));
            case PartnerEvent.Declined it -> row.stands(version, PartnerStanding.DECLINED, at, it.why());
            case PartnerEvent.Admitted it -> row.stands(version, PartnerStanding.ACTIVE, at, null);
            case PartnerEvent.Paused it -> row.stands(version, PartnerStanding.PAUSED, at, it.why());
            case PartnerEvent.Resumed it -> row.stands(version, PartnerStanding.ACTIVE, at, null);
        };
    }

    private static Line line(Industry it) {
        return new Line(
                it.scheme(),
                it.version(),
                it.code(),
                it.primary(),
                it.topLevel().heading());
    }
}

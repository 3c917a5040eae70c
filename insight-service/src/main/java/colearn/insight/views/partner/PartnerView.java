package colearn.insight.views.partner;

import colearn.insight.received.PartnerFact;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a partner; see {@link PartnerRow}. */
public final class PartnerView implements View<PartnerRow> {
    public static final String NAME = "partner";

    @Override
    public String name() {
        return NAME;
    }

    /** 2: with the heading of each industry. */
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
        return event.body() instanceof PartnerFact ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable PartnerRow apply(String key, @Nullable PartnerRow row, Happening event) {
        if (!(event.body() instanceof PartnerFact fact)) {
            return row;
        }
        return switch (fact) {
            case PartnerFact.Registered it -> new PartnerRow(event.aggregateId(), it.name(), it.industries());
            case PartnerFact.Renamed it ->
                row == null ? null : new PartnerRow(row.partnerId(), it.name(), row.industries());
        };
    }
}

package colearn.session.views.members;

import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import colearn.session.received.RelationshipFact;
import colearn.session.received.RelationshipFold;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a relationship, by the same fold that commands rely on; see {@link MembersRow}. */
public final class MembersView implements View<MembersRow> {
    public static final String NAME = "members";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 2;
    }

    @Override
    public Class<MembersRow> rowType() {
        return MembersRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof RelationshipFact
                ? Set.of(event.aggregateId().toString())
                : Set.of();
    }

    @Override
    public @Nullable MembersRow apply(String key, @Nullable MembersRow row, Happening event) {
        if (!(event.body() instanceof RelationshipFact fact)) {
            return row;
        }
        var known = row == null ? new RelationshipFold().initial() : row.known();
        return new MembersRow(event.aggregateId(), RelationshipFold.follow(known, fact));
    }
}

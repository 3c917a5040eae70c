package colearn.partner.views.person;

import colearn.partner.domain.person.Assignment;
import colearn.partner.domain.person.PersonEvent;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a person; see {@link PersonRow}. */
public final class PersonView implements View<PersonRow> {
    public static final String NAME = "person";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 3;
    }

    @Override
    public Class<PersonRow> rowType() {
        return PersonRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof PersonEvent ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable PersonRow apply(String key, @Nullable PersonRow row, Happening event) {
        if (!(event.body() instanceof PersonEvent it)) {
            return row;
        }
        return switch (it) {
            case PersonEvent.Registered registered ->
                new PersonRow(
                        event.aggregateId(),
                        event.version(),
                        registered.partyId(),
                        registered.name(),
                        registered.email(),
                        registered.zone(),
                        List.of());
            case PersonEvent.RoleAssigned assigned ->
                row == null ? null : row.has(event.version(), with(row.roles(), assigned));
            case PersonEvent.RoleEnded ended ->
                row == null ? null : row.has(event.version(), ended(row.roles(), ended));
        };
    }

    @Override
    public @Nullable PersonRow corrected(String key, @Nullable PersonRow row, Happening correction) {
        return row == null ? null : row.has(correction.version(), row.roles());
    }

    private static List<Assignment> with(List<Assignment> roles, PersonEvent.RoleAssigned it) {
        var more = new ArrayList<>(roles);
        more.add(new Assignment(it.role(), it.from(), it.to()));
        return more;
    }

    private static List<Assignment> ended(List<Assignment> roles, PersonEvent.RoleEnded it) {
        return roles.stream()
                .map(has -> has.covers(it.role(), it.on()) ? has.until(it.on()) : has)
                .toList();
    }
}

package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a relationship is made of. */
class ValuesTest {
    @Test
    void aPersonIsNamedByIdAloneAndAnythingElseByALabel() {
        assertThatThrownBy(() -> new Party(PartyType.PERSON, NEW_HIRE, "somebody", null))
                .hasMessage("a party that is a person is named by its id alone: leave the label out");
        assertThatThrownBy(() -> new Party(PartyType.GROUP, LINE, null, null))
                .hasMessage("a party of type GROUP needs a label");
    }

    @Test
    void aSideHasSomePartiesAndEachOnce() {
        assertThatThrownBy(Cast::side).hasMessage("a side has 1 to 50 parties");
        assertThatThrownBy(() -> side(CARS_PARTY, CARS_PARTY)).hasMessage("a side names each of its parties once");
        assertThat(new Parties(units(50)).parties()).hasSize(50);
        assertThatThrownBy(() -> new Parties(units(51))).hasMessage("a side has 1 to 50 parties");
    }

    private static List<Party> units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Party(PartyType.UNIT, id(1000 + number), "unit", null))
                .toList();
    }
}

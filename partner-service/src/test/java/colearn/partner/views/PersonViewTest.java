package colearn.partner.views;

import static colearn.partner.views.Program.MARCH;
import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Told.manager;
import static colearn.partner.views.Told.member;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.person.Assignment;
import colearn.partner.domain.person.ProgramRole;
import colearn.partner.views.person.PersonRow;
import colearn.partner.views.person.PersonRows;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Persons: sealed names, for those who know them. */
class PersonViewTest {
    private static final PersonRows PERSONS = new PersonRows(Json.stored());
    private final Program program = Told.once().program;
    private final UUID hospital = Told.once().hospital;
    private final UUID bakery = Told.once().bakery;
    private final UUID nurse = Told.once().nurse;
    private final UUID baker = Told.once().baker;
    private final UUID apprentice = Told.once().apprentice;
    private final UUID coach = Told.once().coach;

    @Test
    void keepsNamesSealedAndRolesDated() {
        var row = find(coach, manager()).orElseThrow();
        assertThat(row.name().key()).isEqualTo(coach);
        assertThat(row.roles()).containsExactly(new Assignment(ProgramRole.COACH, MARCH, LocalDate.of(2026, 5, 31)));
        assertThat(row.version()).isEqualTo(3);
    }

    @Test
    void everybodySeesThemselves() {
        assertThat(find(apprentice, reader(apprentice, Role.PARTNER_MEMBER, bakery)))
                .isPresent();
    }

    @Test
    void membersSeeThoseTheyWorkWithAlsoWhoLearnsWithoutSpeaking() {
        assertThat(find(coach, member(nurse, hospital))).isPresent();
        assertThat(find(nurse, reader(coach, Role.COACH, null))).isPresent();
        assertThat(find(apprentice, member(baker, bakery))).isPresent();
    }

    @Test
    void nobodyElseSeesAnybody() {
        assertThat(find(baker, member(nurse, hospital))).isEmpty();
        assertThat(find(baker, reader(apprentice, Role.PARTNER_MEMBER, bakery)))
                .as("a learner speaks for nobody")
                .isEmpty();
        assertThat(find(nurse, reader(Role.ANALYST))).isEmpty();
        assertThat(find(nurse, reader(Role.OPERATOR))).isEmpty();
        assertThat(find(nurse, null)).isEmpty();
    }

    private Optional<PersonRow> find(UUID person, @Nullable Caller reader) {
        return program.asks(reader, db -> PERSONS.find(db, person));
    }
}

package colearn.partner.views;

import static colearn.partner.views.Program.MANAGER;
import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Told.ALL;
import static colearn.partner.views.Told.manager;
import static colearn.partner.views.Told.member;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.views.directory.DirectoryFilter;
import colearn.partner.views.directory.DirectoryRows;
import colearn.partner.views.directory.PartnerRow;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The partner directory: each partner where it stands, for those who may see it. */
class DirectoryViewTest {
    private static final DirectoryRows PARTNERS = new DirectoryRows(Json.stored());
    private final Program program = Told.once().program;
    private final UUID hospital = Told.once().hospital;
    private final UUID bakery = Told.once().bakery;
    private final UUID foundry = Told.once().foundry;
    private final UUID nurse = Told.once().nurse;

    @Test
    void isSortedByNameAsNamesAreCompared() {
        assertThat(partners(DirectoryFilter.NONE, manager())).containsExactly(foundry, bakery, hospital);
    }

    @Test
    void showsWhereEachPartnerStandsAndWhy() {
        var row = find(bakery);
        assertThat(row.name()).isEqualTo("The Old Bakery");
        assertThat(row.standing()).isEqualTo(PartnerStanding.PAUSED);
        assertThat(row.why()).isNotNull();
        assertThat(row.version())
                .as("registered, 3 times assessed, admitted, renamed, paused")
                .isEqualTo(7);
        assertThat(row.evidence()).containsOnlyKeys(Criterion.values());
        assertThat(row.evidence().get(Criterion.EXECUTIVE_COMMITMENT).by()).isEqualTo(MANAGER);
        assertThat(find(hospital).why()).isNull();
        assertThat(find(foundry).standing()).isEqualTo(PartnerStanding.PROSPECT);
    }

    @Test
    void filtersByStanding() {
        assertThat(partners(new DirectoryFilter(PartnerStanding.ACTIVE, null, null), manager()))
                .containsExactly(hospital);
    }

    @Test
    void filtersByIndustryByCodeBeginningOrHeading() {
        assertThat(industry("8610")).containsExactly(hospital);
        assertThat(industry("86")).containsExactly(hospital);
        assertThat(industry("Q")).containsExactly(hospital);
        assertThat(industry("C")).containsExactly(foundry, bakery);
        assertThat(industry("61")).isEmpty();
    }

    @Test
    void findsAPartnerByAnyOfItsNamesHoweverTheyAreWritten() {
        assertThat(text("ZURICH  hosp")).containsExactly(hospital);
        assertThat(text("kantons")).containsExactly(hospital);
        assertThat(text("angstrom")).containsExactly(foundry);
        assertThat(text("the bakery")).as("what it was called before").isEmpty();
        assertThat(text("%")).isEmpty();
        assertThat(text("l\nk")).as("not across two names").isEmpty();
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        var first =
                program.asks(manager(), db -> PARTNERS.page(db, DirectoryFilter.NONE, new Paging(Optional.empty(), 1)));
        assertThat(first.rows()).hasSize(1);
        assertThat(first.more()).isTrue();
        var next = new Paging(Optional.of(DirectoryRows.cursor(first.rows().getFirst())), 200);
        List<PartnerRow> found = program.asks(
                manager(), db -> PARTNERS.page(db, DirectoryFilter.NONE, next).rows());
        assertThat(found).extracting(PartnerRow::partnerId).containsExactly(bakery, hospital);
    }

    @Test
    void aMemberSeesItsOwnPartnerAndStrangersSeeNone() {
        assertThat(partners(DirectoryFilter.NONE, member(nurse, hospital))).containsExactly(hospital);
        assertThat(partners(DirectoryFilter.NONE, reader(Role.ANALYST))).hasSize(3);
        assertThat(partners(DirectoryFilter.NONE, reader(Role.OPERATOR))).isEmpty();
        assertThat(partners(DirectoryFilter.NONE, null))
                .as("nobody said who asks")
                .isEmpty();
    }

    private List<UUID> industry(String code) {
        return partners(new DirectoryFilter(null, code, null), manager());
    }

    private List<UUID> text(String text) {
        return partners(new DirectoryFilter(null, null, text), manager());
    }

    private PartnerRow find(UUID partner) {
        return program.asks(manager(), db -> PARTNERS.find(db, partner)).orElseThrow();
    }

    private List<UUID> partners(DirectoryFilter filter, @Nullable Caller reader) {
        return program.asks(reader, db -> PARTNERS.page(db, filter, ALL).rows()).stream()
                .map(PartnerRow::partnerId)
                .toList();
    }
}

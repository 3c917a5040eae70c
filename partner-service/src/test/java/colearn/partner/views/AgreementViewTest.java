package colearn.partner.views;

import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Told.ALL;
import static colearn.partner.views.Told.manager;
import static colearn.partner.views.Told.member;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.views.agreement.AgreementRow;
import colearn.partner.views.agreement.AgreementRows;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Agreements: who has signed, whether it binds, between the two who sign. */
class AgreementViewTest {
    private static final AgreementRows AGREEMENTS = new AgreementRows(Json.stored());
    private final Program program = Told.once().program;
    private final UUID hospital = Told.once().hospital;
    private final UUID bakery = Told.once().bakery;
    private final UUID nurse = Told.once().nurse;
    private final UUID coach = Told.once().coach;
    private final UUID signed = Told.once().signed;
    private final UUID drafted = Told.once().drafted;

    @Test
    void showsWhoHasSignedAndWhetherItBinds() {
        var row = find(signed, manager()).orElseThrow();
        assertThat(row.state()).isEqualTo(AgreementRow.State.ACTIVE);
        assertThat(row.signatures())
                .extracting(AgreementRow.Signature::personId)
                .containsExactly(coach, nurse);
        assertThat(row.version()).isEqualTo(5);
        assertThat(row.inEffect(Instant.parse("2026-09-01T03:59:59Z")))
                .as("still August in Detroit")
                .isTrue();
        assertThat(row.inEffect(Instant.parse("2026-09-01T04:00:00Z"))).isFalse();
        assertThat(find(drafted, manager()).orElseThrow().inEffect(Instant.parse("2026-06-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void listsThoseOfAPartner() {
        assertThat(list(null, manager())).containsExactly(signed, drafted);
        assertThat(list(bakery, manager())).containsExactly(drafted);
    }

    @Test
    void isBetweenTheTwoWhoSign() {
        assertThat(list(null, member(nurse, hospital))).containsExactly(signed);
        assertThat(find(drafted, member(nurse, hospital))).isEmpty();
        assertThat(list(null, reader(Role.COACH))).isEmpty();
        assertThat(list(null, reader(Role.ANALYST))).isEmpty();
        assertThat(list(null, null)).isEmpty();
    }

    private List<UUID> list(@Nullable UUID partner, @Nullable Caller reader) {
        return program.asks(reader, db -> AGREEMENTS.page(db, partner, ALL).rows()).stream()
                .map(AgreementRow::agreementId)
                .toList();
    }

    private Optional<AgreementRow> find(UUID agreement, Caller reader) {
        return program.asks(reader, db -> AGREEMENTS.find(db, agreement));
    }
}

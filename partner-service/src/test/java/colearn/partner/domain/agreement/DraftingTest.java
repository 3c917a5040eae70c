package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementCommand.Draft;
import colearn.partner.domain.agreement.AgreementRejection.AlreadyDrafted;
import colearn.partner.domain.agreement.AgreementRejection.PartnerNotWelcome;
import colearn.partner.domain.agreement.AgreementRejection.UnknownPartner;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What an agreement is begun with. */
class DraftingTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DECLINED")
    void twoDraftsMayCoverTheSameDaysSoNoneTakesThem(PartnerStanding standing) {
        AN_AGREEMENT.when(draft(hospital(standing))).then(drafted()).claiming();
    }

    @Test
    void nothingIsAgreedWithADeclinedPartner() {
        AN_AGREEMENT
                .when(draft(hospital(PartnerStanding.DECLINED)))
                .thenRejected(new PartnerNotWelcome(HOSPITAL, PartnerStanding.DECLINED));
    }

    @Test
    void nothingIsAgreedWithNobody() {
        AN_AGREEMENT.when(draft(Optional.empty())).thenRejected(new UnknownPartner(HOSPITAL));
    }

    @ParameterizedTest
    @EnumSource
    void anIdIsDraftedOnce(Standing standing) {
        standing.agreement.when(draft(hospital(PartnerStanding.ASSESSED))).thenRejected(new AlreadyDrafted(HOSPITAL));
    }

    @Test
    void aTermHasItsDaysInOrder() {
        assertThatThrownBy(() -> new Term(TO, FROM, DETROIT))
                .hasMessage("the last day 2026-03-02 is before the first, 2026-08-31");
        assertThat(new Term(FROM, FROM, DETROIT).covers(FROM)).isTrue();
    }

    @Test
    void anOffsetIsNoPlaceForDays() {
        assertThatThrownBy(() -> new Term(FROM, TO, ZoneId.of("-05:00"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Draft draft(Optional<KnownPartner> partner) {
        return new Draft(
                HOSPITAL, partner, RULES, FEE, new Term(FROM, TO, DETROIT), Audience.PARTNERS, Attribution.INDUSTRY);
    }

    private static Optional<KnownPartner> hospital(PartnerStanding standing) {
        return Optional.of(new KnownPartner(HOSPITAL, standing, new Industry("ISIC", "4", "8610", true)));
    }
}

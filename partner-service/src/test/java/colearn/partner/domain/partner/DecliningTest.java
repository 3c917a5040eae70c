package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Hospital.*;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.PartnerCommand.Decline;
import colearn.partner.domain.partner.PartnerEvent.Declined;
import colearn.partner.domain.partner.PartnerRejection.NotRegistered;
import colearn.partner.domain.partner.PartnerRejection.NotWhileStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** An organisation is not taken in. */
class DecliningTest {
    @ParameterizedTest
    @EnumSource(names = {"PROSPECT", "ASSESSED"})
    void givesTheNameBack(Standing standing) {
        standing.partner
                .when(new Decline(WHY))
                .then(new Declined(WHY))
                .releasing(CLAIMED)
                .claiming();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PROSPECT", "ASSESSED"})
    void onlyBeforeItIsIn(Standing standing) {
        standing.partner
                .when(new Decline(WHY))
                .thenRejected(new NotWhileStanding(PartnerStanding.valueOf(standing.name())));
    }

    @Test
    void nobodyCannotBeDeclined() {
        A_PARTNER.when(new Decline(WHY)).thenRejected(new NotRegistered());
    }
}

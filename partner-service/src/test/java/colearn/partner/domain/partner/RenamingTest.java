package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Hospital.*;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.PartnerCommand.Rename;
import colearn.partner.domain.partner.PartnerEvent.Renamed;
import colearn.partner.domain.partner.PartnerRejection.NotRegistered;
import colearn.partner.domain.partner.PartnerRejection.NotWhileStanding;
import colearn.platform.decider.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A partner exchanges its name. */
class RenamingTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DECLINED")
    void exchangesOneNameForTheOther(Standing standing) {
        standing.partner
                .when(new Rename(new PartnerName("Saint Mary")))
                .then(new Renamed("Saint Mary"))
                .releasing(CLAIMED)
                .claiming(new Claim.Key("partner-name", "saint mary"));
    }

    @Test
    void aNameThatReadsTheSameIsNotGivenBackInBetween() {
        PROSPECT.when(new Rename(new PartnerName("GENERAL HOSPITAL")))
                .then(new Renamed("GENERAL HOSPITAL"))
                .releasing()
                .claiming();
    }

    @Test
    void theSameNameIsNothingNew() {
        ACTIVE.when(new Rename(NAME)).thenNothing();
    }

    @Test
    void nobodyCannotBeRenamed() {
        A_PARTNER.when(new Rename(NAME)).thenRejected(new NotRegistered());
    }

    @Test
    void aDeclinedPartnerHasGivenItsNameBack() {
        DECLINED.when(new Rename(NAME)).thenRejected(new NotWhileStanding(PartnerStanding.DECLINED));
    }
}

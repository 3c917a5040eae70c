package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Hospital.*;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.partner.PartnerCommand.Pause;
import colearn.partner.domain.partner.PartnerCommand.Resume;
import colearn.partner.domain.partner.PartnerEvent.Paused;
import colearn.partner.domain.partner.PartnerEvent.Resumed;
import colearn.partner.domain.partner.PartnerRejection.NotRegistered;
import colearn.partner.domain.partner.PartnerRejection.NotWhileStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A partner takes no part for a time. */
class PausingTest {
    @Test
    void anActivePartnerPauses() {
        ACTIVE.when(new Pause(WHY)).then(new Paused(WHY));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void nobodyElseDoesAndASecondReasonIsNotDropped(Standing standing) {
        standing.partner
                .when(new Pause(WHY))
                .thenRejected(new NotWhileStanding(PartnerStanding.valueOf(standing.name())));
    }

    @Test
    void aPausedPartnerResumes() {
        PAUSED.when(new Resume()).then(new Resumed());
    }

    @Test
    void resumingWhatRunsIsNothingNew() {
        PAUSED.given(new Resumed()).when(new Resume()).thenNothing();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ACTIVE", "PAUSED"})
    void whoWasNeverInCannotResume(Standing standing) {
        standing.partner
                .when(new Resume())
                .thenRejected(new NotWhileStanding(PartnerStanding.valueOf(standing.name())));
    }

    @Test
    void nobodyNeitherPausesNorResumes() {
        A_PARTNER.when(new Pause(WHY)).thenRejected(new NotRegistered());
        A_PARTNER.when(new Resume()).thenRejected(new NotRegistered());
    }
}

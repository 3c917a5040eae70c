package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Criterion.EXECUTIVE_COMMITMENT;
import static colearn.partner.domain.partner.Criterion.LEARNING_AT_THE_WORK;
import static colearn.partner.domain.partner.Criterion.WILLINGNESS_TO_SHARE;

import colearn.partner.domain.Industry;
import colearn.partner.domain.partner.PartnerEvent.Admitted;
import colearn.partner.domain.partner.PartnerEvent.Assessed;
import colearn.partner.domain.partner.PartnerEvent.Declined;
import colearn.partner.domain.partner.PartnerEvent.Paused;
import colearn.partner.domain.partner.PartnerEvent.Registered;
import colearn.platform.decider.Claim;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A hospital that wants to learn on its wards. */
final class Hospital {
    static final UUID HOSPITAL = UUID.fromString("0190c0de-0000-7000-8000-000000000001");
    static final ZoneId ZONE = ZoneId.of("America/Detroit");
    static final Industry HOSPITALS = new Industry("ISIC", "4", "8610", true);
    static final Industry SCHOOLS = new Industry("ISIC", "4", "8530", false);
    static final SealedText EVIDENCE = new SealedText(new UUID(1, 1), "c2Vlbg==");
    static final SealedText WHY = new SealedText(new UUID(2, 2), "d2h5");
    static final PartnerName NAME = new PartnerName("Général Hospital");
    static final Claim CLAIMED = new Claim.Key("partner-name", "general hospital");

    static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> A_PARTNER = DeciderSpec.of(new PartnerDecider());
    static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> PROSPECT =
            A_PARTNER.given(new Registered("Général Hospital", List.of("GH"), List.of(HOSPITALS, SCHOOLS), ZONE));
    static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> ASSESSED = PROSPECT.given(
            new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
            new Assessed(LEARNING_AT_THE_WORK, EVIDENCE),
            new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE));
    static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> ACTIVE = ASSESSED.given(new Admitted());
    static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> PAUSED = ACTIVE.given(new Paused(WHY));
    static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> DECLINED = PROSPECT.given(new Declined(WHY));

    /** The states of a partner of which something was recorded. */
    enum Standing {
        PROSPECT(Hospital.PROSPECT),
        ASSESSED(Hospital.ASSESSED),
        ACTIVE(Hospital.ACTIVE),
        PAUSED(Hospital.PAUSED),
        DECLINED(Hospital.DECLINED);

        final DeciderSpec<PartnerCommand, Partner, PartnerEvent> partner;

        Standing(DeciderSpec<PartnerCommand, Partner, PartnerEvent> partner) {
            this.partner = partner;
        }
    }

    private Hospital() {}
}

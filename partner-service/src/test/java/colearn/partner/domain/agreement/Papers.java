package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.AgreementSide.INSTITUTE;
import static colearn.partner.domain.agreement.AgreementSide.PARTNER;

import colearn.partner.domain.agreement.AgreementCommand.ChangeTerms;
import colearn.partner.domain.agreement.AgreementEvent.Activated;
import colearn.partner.domain.agreement.AgreementEvent.Drafted;
import colearn.partner.domain.agreement.AgreementEvent.Expired;
import colearn.partner.domain.agreement.AgreementEvent.Proposed;
import colearn.partner.domain.agreement.AgreementEvent.Signed;
import colearn.partner.domain.agreement.AgreementEvent.Terminated;
import colearn.platform.decider.Claim;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** The institute and a hospital in Detroit, from March to August 2026. */
final class Papers {
    static final UUID HOSPITAL = UUID.fromString("0190c0de-0000-7000-8000-000000000002");
    static final UUID INSTITUTE_ID = UUID.fromString("0190c0de-0000-7000-8000-000000000003");
    static final UUID MANAGER = UUID.fromString("0190c0de-0000-7000-8000-000000000004");
    static final UUID DIRECTOR = UUID.fromString("0190c0de-0000-7000-8000-000000000005");
    static final UUID NURSE = UUID.fromString("0190c0de-0000-7000-8000-000000000006");
    static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    static final LocalDate TO = LocalDate.of(2026, 8, 31);
    static final LocalDate LONGER = LocalDate.of(2026, 12, 31);
    static final Instant MAY = Instant.parse("2026-05-10T12:00:00Z");
    static final Instant SEPTEMBER_BEGINS = Instant.parse("2026-09-01T04:00:00Z");
    static final Fee FEE = new Fee(new BigDecimal("12000"), "USD");
    static final SealedText RULES = new SealedText(new UUID(1, 1), "cnVsZXM=");
    static final AgreementEvent ACTIVATED = new Activated(FROM, TO, DETROIT);
    static final SealedText WHY = new SealedText(new UUID(2, 2), "d2h5");

    static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> AN_AGREEMENT =
            DeciderSpec.of(new AgreementDecider());
    static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> DRAFT = AN_AGREEMENT.given(drafted());
    static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> PROPOSED = DRAFT.given(new Proposed());
    static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> HALF_SIGNED =
            PROPOSED.given(new Signed(INSTITUTE, MANAGER));
    static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> ACTIVE =
            HALF_SIGNED.given(new Signed(PARTNER, DIRECTOR), ACTIVATED);
    static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> EXPIRED = ACTIVE.given(new Expired());
    static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> TERMINATED =
            ACTIVE.given(new Terminated(WHY, null));

    static Drafted drafted() {
        return new Drafted(HOSPITAL, RULES, FEE, FROM, TO, DETROIT, Audience.PARTNERS, Attribution.INDUSTRY);
    }

    static Claim days(LocalDate from, LocalDate to) {
        return new Claim.Days("agreement", HOSPITAL.toString(), from, to);
    }

    static ChangeTerms terms(LocalDate from) {
        return new ChangeTerms(from, RULES, FEE, Audience.COMMUNITY, Attribution.NAMED);
    }

    /** The states of an agreement of which something was recorded. */
    enum Standing {
        DRAFT(Papers.DRAFT),
        PROPOSED(Papers.PROPOSED),
        HALF_SIGNED(Papers.HALF_SIGNED),
        ACTIVE(Papers.ACTIVE),
        EXPIRED(Papers.EXPIRED),
        TERMINATED(Papers.TERMINATED);

        final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> agreement;

        Standing(DeciderSpec<AgreementCommand, Agreement, AgreementEvent> agreement) {
            this.agreement = agreement;
        }
    }

    private Papers() {}
}

package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Criterion.EXECUTIVE_COMMITMENT;
import static colearn.partner.domain.partner.Criterion.LEARNING_AT_THE_WORK;
import static colearn.partner.domain.partner.Criterion.WILLINGNESS_TO_SHARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementInEffect;
import colearn.partner.domain.partner.PartnerCommand.Admit;
import colearn.partner.domain.partner.PartnerCommand.Assess;
import colearn.partner.domain.partner.PartnerCommand.Decline;
import colearn.partner.domain.partner.PartnerCommand.Pause;
import colearn.partner.domain.partner.PartnerCommand.Register;
import colearn.partner.domain.partner.PartnerCommand.Rename;
import colearn.partner.domain.partner.PartnerCommand.Resume;
import colearn.partner.domain.partner.PartnerEvent.Admitted;
import colearn.partner.domain.partner.PartnerEvent.Assessed;
import colearn.partner.domain.partner.PartnerEvent.Declined;
import colearn.partner.domain.partner.PartnerEvent.Paused;
import colearn.partner.domain.partner.PartnerEvent.Registered;
import colearn.partner.domain.partner.PartnerEvent.Renamed;
import colearn.partner.domain.partner.PartnerEvent.Resumed;
import colearn.partner.domain.partner.PartnerRejection.AlreadyRegistered;
import colearn.partner.domain.partner.PartnerRejection.EvidenceMissing;
import colearn.partner.domain.partner.PartnerRejection.NoAgreementInEffect;
import colearn.partner.domain.partner.PartnerRejection.NotOnePrimaryIndustry;
import colearn.partner.domain.partner.PartnerRejection.NotRegistered;
import colearn.partner.domain.partner.PartnerRejection.NotWhileStanding;
import colearn.platform.decider.Claim;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A hospital that wants to learn on its wards. */
class PartnerTest {
    private static final UUID HOSPITAL = UUID.fromString("0190c0de-0000-7000-8000-000000000001");
    private static final ZoneId ZONE = ZoneId.of("America/Detroit");
    private static final Industry HOSPITALS = new Industry("ISIC", "4", "8610", true);
    private static final Industry SCHOOLS = new Industry("ISIC", "4", "8530", false);
    private static final SealedText EVIDENCE = new SealedText(new UUID(1, 1), "c2Vlbg==");
    private static final SealedText WHY = new SealedText(new UUID(2, 2), "d2h5");
    private static final Optional<AgreementInEffect> AGREEMENT =
            Optional.of(new AgreementInEffect(new UUID(3, 3), HOSPITAL));
    private static final PartnerName NAME = new PartnerName("Général Hospital");
    private static final Claim CLAIMED = new Claim.Key("partner-name", "general hospital");

    private static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> A_PARTNER =
            DeciderSpec.of(new PartnerDecider());
    private static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> PROSPECT =
            A_PARTNER.given(new Registered("Général Hospital", List.of("GH"), List.of(HOSPITALS, SCHOOLS), ZONE));
    private static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> ASSESSED = PROSPECT.given(
            new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
            new Assessed(LEARNING_AT_THE_WORK, EVIDENCE),
            new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE));
    private static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> ACTIVE = ASSESSED.given(new Admitted());
    private static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> PAUSED = ACTIVE.given(new Paused(WHY));
    private static final DeciderSpec<PartnerCommand, Partner, PartnerEvent> DECLINED =
            PROSPECT.given(new Declined(WHY));

    private static Register register(Industry... industries) {
        return new Register(NAME, List.of(new PartnerName("GH")), List.of(industries), ZONE);
    }

    @Nested
    class Registering {
        @Test
        void takesTheNameForItself() {
            A_PARTNER
                    .when(register(HOSPITALS, SCHOOLS))
                    .then(new Registered("Général Hospital", List.of("GH"), List.of(HOSPITALS, SCHOOLS), ZONE))
                    .claiming(CLAIMED)
                    .releasing();
        }

        @Test
        void whatIsSaidTwiceIsKeptOnce() {
            A_PARTNER
                    .when(new Register(
                            NAME,
                            List.of(new PartnerName("GH"), new PartnerName("GH")),
                            List.of(HOSPITALS, HOSPITALS),
                            ZONE))
                    .then(new Registered("Général Hospital", List.of("GH"), List.of(HOSPITALS), ZONE));
        }

        @Test
        void withoutAPrimaryIndustryItIsRefused() {
            A_PARTNER.when(register(SCHOOLS)).thenRejected(new NotOnePrimaryIndustry(0));
        }

        @Test
        void withTwoPrimaryIndustriesItIsRefused() {
            A_PARTNER
                    .when(register(HOSPITALS, new Industry("ISIC", "4", "8530", true)))
                    .thenRejected(new NotOnePrimaryIndustry(2));
        }

        @ParameterizedTest
        @EnumSource
        void anIdIsRegisteredOnce(Standing standing) {
            standing.partner.when(register(HOSPITALS)).thenRejected(new AlreadyRegistered("Général Hospital"));
        }

        @Test
        void nobodyHasMoreThanTwentyAliases() {
            var aliases = IntStream.rangeClosed(1, 21)
                    .mapToObj(number -> new PartnerName("alias " + number))
                    .toList();
            assertThatThrownBy(() -> new Register(NAME, aliases, List.of(HOSPITALS), ZONE))
                    .hasMessage("a partner has at most 20 aliases and industries");
        }

        @Test
        void anOffsetIsNoPlaceOfWork() {
            assertThatThrownBy(() -> new Register(NAME, List.of(), List.of(HOSPITALS), ZoneId.of("-05:00")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Renaming {
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

    @Nested
    class Assessing {
        @Test
        void oneCriterionAtATime() {
            PROSPECT.when(new Assess(LEARNING_AT_THE_WORK, EVIDENCE))
                    .then(new Assessed(LEARNING_AT_THE_WORK, EVIDENCE));
        }

        @Test
        void newerEvidenceReplacesTheOlder() {
            ASSESSED.when(new Assess(LEARNING_AT_THE_WORK, WHY)).then(new Assessed(LEARNING_AT_THE_WORK, WHY));
        }

        @Test
        void nobodyCannotBeAssessed() {
            A_PARTNER.when(new Assess(LEARNING_AT_THE_WORK, EVIDENCE)).thenRejected(new NotRegistered());
        }

        @ParameterizedTest
        @EnumSource(
                mode = Mode.EXCLUDE,
                names = {"PROSPECT", "ASSESSED"})
        void onlyOnTheWayIn(Standing standing) {
            standing.partner
                    .when(new Assess(LEARNING_AT_THE_WORK, EVIDENCE))
                    .thenRejected(new NotWhileStanding(PartnerStanding.valueOf(standing.name())));
        }

        @Test
        void threeTimesTheSameCriterionIsOneCriterion() {
            var state = PROSPECT.given(
                            new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                            new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                            new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE))
                    .state();
            assertThat(state)
                    .isInstanceOfSatisfying(
                            Partner.Prospect.class,
                            prospect -> assertThat(prospect.evidenced()).containsExactly(EXECUTIVE_COMMITMENT));
        }

        @Test
        void inAnyOrder() {
            var state = PROSPECT.given(
                            new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE),
                            new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                            new Assessed(LEARNING_AT_THE_WORK, EVIDENCE))
                    .state();
            assertThat(state).isInstanceOf(Partner.Assessed.class);
        }
    }

    @Nested
    class Admitting {
        @Test
        void withEvidenceAndAgreement() {
            ASSESSED.when(new Admit(AGREEMENT)).then(new Admitted());
        }

        @Test
        void neverWithoutAnAgreementInEffect() {
            ASSESSED.when(new Admit(Optional.empty())).thenRejected(new NoAgreementInEffect());
        }

        @Test
        void neverWithoutAllTheEvidence() {
            PROSPECT.given(new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE))
                    .when(new Admit(AGREEMENT))
                    .thenRejected(new EvidenceMissing(EnumSet.of(EXECUTIVE_COMMITMENT, LEARNING_AT_THE_WORK)));
        }

        @Test
        void twiceIsOnce() {
            ACTIVE.when(new Admit(Optional.empty())).thenNothing();
        }

        @ParameterizedTest
        @EnumSource(names = {"PAUSED", "DECLINED"})
        void isNoWayBack(Standing standing) {
            standing.partner
                    .when(new Admit(AGREEMENT))
                    .thenRejected(new NotWhileStanding(PartnerStanding.valueOf(standing.name())));
        }

        @Test
        void nobodyCannotBeAdmitted() {
            A_PARTNER.when(new Admit(AGREEMENT)).thenRejected(new NotRegistered());
        }
    }

    @Nested
    class Declining {
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

    @Nested
    class PausingAndResuming {
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

    @Nested
    class States {
        @ParameterizedTest
        @EnumSource
        void eachKeepsWhatOthersNeedToKnow(Standing standing) {
            assertThat(standing.partner.state().known(HOSPITAL))
                    .contains(new KnownPartner(HOSPITAL, PartnerStanding.valueOf(standing.name()), HOSPITALS));
        }

        @Test
        void nobodyIsNotKnown() {
            assertThat(A_PARTNER.state().known(HOSPITAL)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void aNewNameKeepsTheState(Standing standing) {
            var renamed = standing.partner.given(new Renamed("Saint Mary"));
            assertThat(renamed.state()).hasSameClassAs(standing.partner.state());
            assertThat(((Partner.Known) renamed.state()).profile().name()).isEqualTo(new PartnerName("Saint Mary"));
        }

        @Test
        void aNewNameKeepsTheEvidence() {
            assertThat(PROSPECT.given(new Assessed(WILLINGNESS_TO_SHARE, EVIDENCE), new Renamed("Saint Mary"))
                            .state())
                    .isInstanceOfSatisfying(
                            Partner.Prospect.class,
                            prospect -> assertThat(prospect.evidenced()).containsExactly(WILLINGNESS_TO_SHARE));
        }

        @Test
        void anEventWithNothingBeforeItNeverThrows() {
            assertThat(A_PARTNER
                            .given(
                                    new Renamed("Saint Mary"),
                                    new Assessed(EXECUTIVE_COMMITMENT, EVIDENCE),
                                    new Admitted(),
                                    new Paused(WHY),
                                    new Resumed(),
                                    new Declined(WHY))
                            .state())
                    .isEqualTo(new Partner.NotRegistered());
        }
    }

    /** The states of a partner of which something was recorded. */
    enum Standing {
        PROSPECT(PartnerTest.PROSPECT),
        ASSESSED(PartnerTest.ASSESSED),
        ACTIVE(PartnerTest.ACTIVE),
        PAUSED(PartnerTest.PAUSED),
        DECLINED(PartnerTest.DECLINED);

        private final DeciderSpec<PartnerCommand, Partner, PartnerEvent> partner;

        Standing(DeciderSpec<PartnerCommand, Partner, PartnerEvent> partner) {
            this.partner = partner;
        }
    }
}

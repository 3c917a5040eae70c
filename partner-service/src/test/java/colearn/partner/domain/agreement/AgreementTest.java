package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.AgreementSide.INSTITUTE;
import static colearn.partner.domain.agreement.AgreementSide.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementCommand.ChangeTerms;
import colearn.partner.domain.agreement.AgreementCommand.Draft;
import colearn.partner.domain.agreement.AgreementCommand.Expire;
import colearn.partner.domain.agreement.AgreementCommand.Propose;
import colearn.partner.domain.agreement.AgreementCommand.Renew;
import colearn.partner.domain.agreement.AgreementCommand.Sign;
import colearn.partner.domain.agreement.AgreementCommand.Terminate;
import colearn.partner.domain.agreement.AgreementEvent.Activated;
import colearn.partner.domain.agreement.AgreementEvent.Drafted;
import colearn.partner.domain.agreement.AgreementEvent.Expired;
import colearn.partner.domain.agreement.AgreementEvent.Proposed;
import colearn.partner.domain.agreement.AgreementEvent.Renewed;
import colearn.partner.domain.agreement.AgreementEvent.Signed;
import colearn.partner.domain.agreement.AgreementEvent.Terminated;
import colearn.partner.domain.agreement.AgreementEvent.TermsChanged;
import colearn.partner.domain.agreement.AgreementRejection.AlreadyDrafted;
import colearn.partner.domain.agreement.AgreementRejection.AlreadySigned;
import colearn.partner.domain.agreement.AgreementRejection.IsOver;
import colearn.partner.domain.agreement.AgreementRejection.IsTerminated;
import colearn.partner.domain.agreement.AgreementRejection.NotBinding;
import colearn.partner.domain.agreement.AgreementRejection.NotDrafted;
import colearn.partner.domain.agreement.AgreementRejection.NotLonger;
import colearn.partner.domain.agreement.AgreementRejection.NotOverYet;
import colearn.partner.domain.agreement.AgreementRejection.NotProposed;
import colearn.partner.domain.agreement.AgreementRejection.PartnerNotWelcome;
import colearn.partner.domain.agreement.AgreementRejection.SignedForTheOtherSide;
import colearn.partner.domain.agreement.AgreementRejection.SignerOfAnotherParty;
import colearn.partner.domain.agreement.AgreementRejection.TermsOutsideTheTerm;
import colearn.partner.domain.agreement.AgreementRejection.UnknownPartner;
import colearn.partner.domain.agreement.AgreementRejection.UnknownSigner;
import colearn.platform.decider.Claim;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The institute and a hospital in Detroit, from March to August 2026. */
class AgreementTest {
    private static final UUID AGREEMENT = UUID.fromString("0190c0de-0000-7000-8000-000000000001");
    private static final UUID HOSPITAL = UUID.fromString("0190c0de-0000-7000-8000-000000000002");
    private static final UUID INSTITUTE_ID = UUID.fromString("0190c0de-0000-7000-8000-000000000003");
    private static final UUID MANAGER = UUID.fromString("0190c0de-0000-7000-8000-000000000004");
    private static final UUID DIRECTOR = UUID.fromString("0190c0de-0000-7000-8000-000000000005");
    private static final UUID NURSE = UUID.fromString("0190c0de-0000-7000-8000-000000000006");
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);
    private static final LocalDate LONGER = LocalDate.of(2026, 12, 31);
    private static final Instant MAY = Instant.parse("2026-05-10T12:00:00Z");
    private static final Instant SEPTEMBER_BEGINS = Instant.parse("2026-09-01T04:00:00Z");
    private static final Fee FEE = new Fee(new BigDecimal("12000"), "USD");
    private static final SealedText RULES = new SealedText(new UUID(1, 1), "cnVsZXM=");
    private static final AgreementEvent ACTIVATED = new Activated(FROM, TO, DETROIT);
    private static final SealedText WHY = new SealedText(new UUID(2, 2), "d2h5");

    private static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> AN_AGREEMENT =
            DeciderSpec.of(new AgreementDecider());
    private static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> DRAFT = AN_AGREEMENT.given(drafted());
    private static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> PROPOSED =
            DRAFT.given(new Proposed());
    private static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> HALF_SIGNED =
            PROPOSED.given(new Signed(INSTITUTE, MANAGER));
    private static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> ACTIVE =
            HALF_SIGNED.given(new Signed(PARTNER, DIRECTOR), ACTIVATED);
    private static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> EXPIRED = ACTIVE.given(new Expired());
    private static final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> TERMINATED =
            ACTIVE.given(new Terminated(WHY));

    private static Drafted drafted() {
        return new Drafted(HOSPITAL, RULES, FEE, FROM, TO, DETROIT, Audience.PARTNERS, Attribution.INDUSTRY);
    }

    private static Draft draft(Optional<KnownPartner> partner) {
        return new Draft(
                HOSPITAL, partner, RULES, FEE, new Term(FROM, TO, DETROIT), Audience.PARTNERS, Attribution.INDUSTRY);
    }

    private static Optional<KnownPartner> hospital(PartnerStanding standing) {
        return Optional.of(new KnownPartner(HOSPITAL, standing, new Industry("ISIC", "4", "8610", true)));
    }

    private static Sign sign(AgreementSide side, UUID person, UUID party) {
        return new Sign(side, person, Optional.of(new KnownPerson(person, party)), INSTITUTE_ID);
    }

    private static Claim days(LocalDate from, LocalDate to) {
        return new Claim.Days("agreement", HOSPITAL.toString(), from, to);
    }

    @Nested
    class Drafting {
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
            standing.agreement
                    .when(draft(hospital(PartnerStanding.ASSESSED)))
                    .thenRejected(new AlreadyDrafted(HOSPITAL));
        }

        @Test
        void aTermHasItsDaysInOrder() {
            assertThatThrownBy(() -> new Term(TO, FROM, DETROIT))
                    .hasMessage("the last day 2026-03-02 is before the first, 2026-08-31");
            assertThat(new Term(FROM, FROM, DETROIT).covers(FROM)).isTrue();
        }

        @Test
        void anOffsetIsNoPlaceForDays() {
            assertThatThrownBy(() -> new Term(FROM, TO, ZoneId.of("-05:00")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Proposing {
        @Test
        void letsBothSidesSign() {
            DRAFT.when(new Propose()).then(new Proposed());
        }

        @ParameterizedTest
        @EnumSource(names = {"PROPOSED", "HALF_SIGNED", "ACTIVE"})
        void twiceIsOnce(Standing standing) {
            standing.agreement.when(new Propose()).thenNothing();
        }

        @Test
        void notAfterItsEnd() {
            TERMINATED.when(new Propose()).thenRejected(new IsTerminated());
        }

        @Test
        void notBeforeItIsDrafted() {
            AN_AGREEMENT.when(new Propose()).thenRejected(new NotDrafted());
        }
    }

    @Nested
    class Signing {
        @Test
        void oneSideDoesNotBind() {
            PROPOSED.when(sign(PARTNER, DIRECTOR, HOSPITAL))
                    .then(new Signed(PARTNER, DIRECTOR))
                    .claiming();
        }

        @Test
        void theSecondSideBindsAndTakesTheDays() {
            HALF_SIGNED
                    .when(sign(PARTNER, DIRECTOR, HOSPITAL))
                    .then(new Signed(PARTNER, DIRECTOR), ACTIVATED)
                    .claiming(days(FROM, TO));
        }

        @Test
        void theOrderOfTheSidesDoesNotMatter() {
            PROPOSED.given(new Signed(PARTNER, DIRECTOR))
                    .when(sign(INSTITUTE, MANAGER, INSTITUTE_ID))
                    .then(new Signed(INSTITUTE, MANAGER), ACTIVATED)
                    .claiming(days(FROM, TO));
        }

        @ParameterizedTest
        @EnumSource(names = {"HALF_SIGNED", "ACTIVE"})
        void theSameSignatureTwiceIsOne(Standing standing) {
            standing.agreement
                    .when(sign(INSTITUTE, MANAGER, INSTITUTE_ID))
                    .thenNothing()
                    .claiming();
        }

        @ParameterizedTest
        @EnumSource(names = {"HALF_SIGNED", "ACTIVE"})
        void aSignatureIsNotExchanged(Standing standing) {
            standing.agreement
                    .when(sign(INSTITUTE, NURSE, INSTITUTE_ID))
                    .thenRejected(new AlreadySigned(INSTITUTE, MANAGER));
        }

        @Test
        void oneCannotBeBothSides() {
            HALF_SIGNED
                    .when(sign(PARTNER, MANAGER, HOSPITAL))
                    .thenRejected(new SignedForTheOtherSide(MANAGER, INSTITUTE));
        }

        @Test
        void nobodySignsForAnotherParty() {
            PROPOSED.when(sign(INSTITUTE, DIRECTOR, HOSPITAL))
                    .thenRejected(new SignerOfAnotherParty(DIRECTOR, HOSPITAL, INSTITUTE_ID));
            PROPOSED.when(sign(PARTNER, MANAGER, INSTITUTE_ID))
                    .thenRejected(new SignerOfAnotherParty(MANAGER, INSTITUTE_ID, HOSPITAL));
        }

        @Test
        void aStrangerDoesNotSign() {
            PROPOSED.when(new Sign(PARTNER, NURSE, Optional.empty(), INSTITUTE_ID))
                    .thenRejected(new UnknownSigner(NURSE));
        }

        @Test
        void notBeforeItIsProposed() {
            DRAFT.when(sign(PARTNER, DIRECTOR, HOSPITAL)).thenRejected(new NotProposed());
            AN_AGREEMENT.when(sign(PARTNER, DIRECTOR, HOSPITAL)).thenRejected(new NotDrafted());
        }

        @Test
        void notAfterItsEnd() {
            TERMINATED.when(sign(PARTNER, DIRECTOR, HOSPITAL)).thenRejected(new IsTerminated());
        }
    }

    @Nested
    class Terminating {
        @Test
        void givesBackTheDayAndAllAfterIt() {
            ACTIVE.at(Instant.parse("2026-05-10T12:00:00Z"))
                    .when(new Terminate(WHY))
                    .then(new Terminated(WHY))
                    .releasing(days(FROM, TO))
                    .claiming(days(FROM, LocalDate.of(2026, 5, 9)));
        }

        @Test
        void theDayIsTheOneOfItsZone() {
            ACTIVE.at(Instant.parse("2026-05-10T03:59:59Z"))
                    .when(new Terminate(WHY))
                    .then(new Terminated(WHY))
                    .claiming(days(FROM, LocalDate.of(2026, 5, 8)));
        }

        @Test
        void onItsFirstDayOrBeforeEverythingIsGivenBack() {
            ACTIVE.at(Instant.parse("2026-03-02T12:00:00Z"))
                    .when(new Terminate(WHY))
                    .then(new Terminated(WHY))
                    .releasing(days(FROM, TO))
                    .claiming();
            ACTIVE.at(Instant.parse("2026-01-01T12:00:00Z"))
                    .when(new Terminate(WHY))
                    .then(new Terminated(WHY))
                    .releasing(days(FROM, TO))
                    .claiming();
        }

        @Test
        void onItsLastDayItCanStillEndEarly() {
            ACTIVE.at(Instant.parse("2026-08-31T12:00:00Z"))
                    .when(new Terminate(WHY))
                    .then(new Terminated(WHY))
                    .releasing(days(FROM, TO))
                    .claiming(days(FROM, LocalDate.of(2026, 8, 30)));
        }

        @Test
        void whatHasRunOutIsOver() {
            ACTIVE.at(Instant.parse("2026-09-01T12:00:00Z"))
                    .when(new Terminate(WHY))
                    .thenRejected(new IsOver(TO));
        }

        @ParameterizedTest
        @EnumSource(names = {"DRAFT", "PROPOSED", "HALF_SIGNED"})
        void whatNeverBoundHasNoDaysToGiveBack(Standing standing) {
            standing.agreement
                    .when(new Terminate(WHY))
                    .then(new Terminated(WHY))
                    .releasing()
                    .claiming();
        }

        @Test
        void aSecondReasonIsNotDroppedSilently() {
            TERMINATED.when(new Terminate(WHY)).thenRejected(new IsTerminated());
        }

        @Test
        void whatWasNeverDraftedCannotEnd() {
            AN_AGREEMENT.when(new Terminate(WHY)).thenRejected(new NotDrafted());
        }
    }

    @Nested
    class ExpiresOnItsDayAlthoughNobodyCalls {
        @Test
        void atTheFirstMomentAfterItsLastDayInItsZone() {
            ACTIVE.at(SEPTEMBER_BEGINS.minusSeconds(1)).when(new Expire()).thenRejected(new NotOverYet(TO));
            ACTIVE.at(SEPTEMBER_BEGINS)
                    .when(new Expire())
                    .then(new Expired())
                    .effective(SEPTEMBER_BEGINS)
                    .claiming()
                    .releasing();
        }

        @Test
        void recordedLateItIsEffectiveOnThatDay() {
            ACTIVE.at(Instant.parse("2026-09-20T12:00:00Z"))
                    .when(new Expire())
                    .then(new Expired())
                    .effective(SEPTEMBER_BEGINS);
        }

        @Test
        void whatWasRenewedMeanwhileGoesOn() {
            ACTIVE.given(new Renewed(LONGER))
                    .at(SEPTEMBER_BEGINS)
                    .when(new Expire())
                    .thenRejected(new NotOverYet(LONGER));
        }

        @Test
        void onlyWhatBindsExpiresAndOnce() {
            AN_AGREEMENT.when(new Expire()).thenRejected(new NotDrafted());
            for (var unsigned : List.of(DRAFT, PROPOSED, HALF_SIGNED)) {
                unsigned.at(SEPTEMBER_BEGINS).when(new Expire()).thenRejected(new NotBinding());
            }
            EXPIRED.when(new Expire()).thenNothing();
            TERMINATED.when(new Expire()).thenRejected(new IsTerminated());
        }

        @Test
        void onlyWhatBindsHasAMomentToExpire() {
            assertThat(ACTIVE.state().end()).contains(SEPTEMBER_BEGINS);
            assertThat(ACTIVE.given(new Renewed(LONGER)).state().end()).contains(Instant.parse("2027-01-01T05:00:00Z"));
            for (var other : List.of(AN_AGREEMENT, DRAFT, PROPOSED, HALF_SIGNED, EXPIRED, TERMINATED)) {
                assertThat(other.state().end()).isEmpty();
            }
        }

        @Test
        void nothingFollows() {
            EXPIRED.when(new Propose()).thenRejected(new IsOver(TO));
            EXPIRED.when(new Terminate(WHY)).thenRejected(new IsOver(TO));
            EXPIRED.when(new Renew(LONGER)).thenRejected(new IsOver(TO));
            EXPIRED.when(terms(TO)).thenRejected(new IsOver(TO));
        }
    }

    @Nested
    class Renewing {
        @Test
        void takesTheDaysThatAreAdded() {
            ACTIVE.at(MAY)
                    .when(new Renew(LONGER))
                    .then(new Renewed(LONGER))
                    .releasing(days(FROM, TO))
                    .claiming(days(FROM, LONGER));
        }

        @Test
        void isLonger() {
            ACTIVE.at(MAY).when(new Renew(TO)).thenRejected(new NotLonger(TO, TO));
            ACTIVE.given(new Renewed(LONGER))
                    .at(MAY)
                    .when(new Renew(LONGER.minusDays(1)))
                    .thenRejected(new NotLonger(LONGER.minusDays(1), LONGER));
        }

        @Test
        void onItsLastDayAtTheLatest() {
            ACTIVE.at(SEPTEMBER_BEGINS.minusSeconds(1)).when(new Renew(LONGER)).then(new Renewed(LONGER));
            ACTIVE.at(SEPTEMBER_BEGINS).when(new Renew(LONGER)).thenRejected(new IsOver(TO));
        }

        @Test
        void onlyWhatBinds() {
            AN_AGREEMENT.when(new Renew(LONGER)).thenRejected(new NotDrafted());
            for (var unsigned : List.of(DRAFT, PROPOSED, HALF_SIGNED)) {
                unsigned.when(new Renew(LONGER)).thenRejected(new NotBinding());
            }
            TERMINATED.when(new Renew(LONGER)).thenRejected(new IsTerminated());
        }

        @Test
        void terminatedLaterItGivesAllOfItsDaysBack() {
            ACTIVE.given(new Renewed(LONGER))
                    .at(MAY)
                    .when(new Terminate(WHY))
                    .then(new Terminated(WHY))
                    .releasing(days(FROM, LONGER))
                    .claiming(days(FROM, LocalDate.of(2026, 5, 9)));
        }
    }

    @Nested
    class ChangingTerms {
        @Test
        void fromTodayOrALaterDayOfTheTerm() {
            var today = LocalDate.of(2026, 5, 10);
            for (var from : List.of(today, today.plusDays(1), TO)) {
                ACTIVE.at(MAY).when(terms(from)).then(changed(from));
            }
            ACTIVE.at(MAY)
                    .when(terms(today.minusDays(1)))
                    .thenRejected(new TermsOutsideTheTerm(today.minusDays(1), today, TO));
            ACTIVE.at(MAY).when(terms(TO.plusDays(1))).thenRejected(new TermsOutsideTheTerm(TO.plusDays(1), today, TO));
        }

        @Test
        void beforeItBeginsFromItsFirstDayOn() {
            var january = Instant.parse("2026-01-10T12:00:00Z");
            ACTIVE.at(january).when(terms(FROM)).then(changed(FROM));
            ACTIVE.at(january)
                    .when(terms(FROM.minusDays(1)))
                    .thenRejected(new TermsOutsideTheTerm(FROM.minusDays(1), FROM, TO));
        }

        @Test
        void onlyWhatBinds() {
            AN_AGREEMENT.when(terms(FROM)).thenRejected(new NotDrafted());
            for (var unsigned : List.of(DRAFT, PROPOSED, HALF_SIGNED)) {
                unsigned.when(terms(FROM)).thenRejected(new NotBinding());
            }
            TERMINATED.when(terms(FROM)).thenRejected(new IsTerminated());
        }
    }

    private static ChangeTerms terms(LocalDate from) {
        return new ChangeTerms(from, RULES, FEE, Audience.COMMUNITY, Attribution.NAMED);
    }

    private static TermsChanged changed(LocalDate from) {
        return new TermsChanged(from, RULES, FEE, Audience.COMMUNITY, Attribution.NAMED);
    }

    @Nested
    class InEffect {
        @ParameterizedTest
        @CsvSource({
            "2026-03-02T04:59:59Z, false", // Detroit: still the day before, winter time
            "2026-03-02T05:00:00Z, true",
            "2026-06-01T12:00:00Z, true",
            "2026-09-01T03:59:59Z, true", // Detroit: still the last day, summer time
            "2026-09-01T04:00:00Z, false"
        })
        void fromItsFirstToItsLastDayInItsZone(Instant moment, boolean expected) {
            assertThat(ACTIVE.state().inEffect(AGREEMENT, moment).isPresent()).isEqualTo(expected);
        }

        @Test
        void itSaysWhichAgreementOfWhichPartner() {
            assertThat(ACTIVE.state().inEffect(AGREEMENT, Instant.parse("2026-06-01T12:00:00Z")))
                    .contains(new AgreementInEffect(AGREEMENT, HOSPITAL));
        }

        @ParameterizedTest
        @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
        void onlyWhileItBinds(Standing standing) {
            assertThat(standing.agreement.state().inEffect(AGREEMENT, Instant.parse("2026-06-01T12:00:00Z")))
                    .isEmpty();
        }

        @Test
        void nothingIsNotInEffect() {
            assertThat(AN_AGREEMENT.state().inEffect(AGREEMENT, Instant.parse("2026-06-01T12:00:00Z")))
                    .isEmpty();
        }
    }

    @Nested
    class States {
        private static final Term TERM = new Term(FROM, TO, DETROIT);

        @Test
        void eachEventLeadsToItsState() {
            assertThat(DRAFT.state()).isEqualTo(new Agreement.Draft(HOSPITAL, TERM));
            assertThat(PROPOSED.state()).isEqualTo(new Agreement.Proposed(HOSPITAL, TERM, Map.of()));
            assertThat(HALF_SIGNED.state())
                    .isEqualTo(new Agreement.Proposed(HOSPITAL, TERM, Map.of(INSTITUTE, MANAGER)));
            assertThat(ACTIVE.state())
                    .isEqualTo(new Agreement.Active(HOSPITAL, TERM, Map.of(INSTITUTE, MANAGER, PARTNER, DIRECTOR)));
            assertThat(TERMINATED.state()).isEqualTo(new Agreement.Terminated(HOSPITAL, TERM));
        }

        @Test
        void eachEventOfAnAgreementKnowsItsPartner() {
            var decider = new AgreementDecider();
            assertThat(decider.parents(AN_AGREEMENT.state())).isEmpty();
            assertThat(decider.parents(TERMINATED.state())).isEqualTo(Map.of("partner", HOSPITAL));
        }

        @Test
        void anEventWithNothingBeforeItNeverThrows() {
            assertThat(AN_AGREEMENT
                            .given(new Proposed(), new Signed(PARTNER, NURSE), ACTIVATED, new Terminated(WHY))
                            .state())
                    .isEqualTo(new Agreement.NotDrafted());
        }
    }

    /** The states of an agreement of which something was recorded. */
    enum Standing {
        DRAFT(AgreementTest.DRAFT),
        PROPOSED(AgreementTest.PROPOSED),
        HALF_SIGNED(AgreementTest.HALF_SIGNED),
        ACTIVE(AgreementTest.ACTIVE),
        EXPIRED(AgreementTest.EXPIRED),
        TERMINATED(AgreementTest.TERMINATED);

        private final DeciderSpec<AgreementCommand, Agreement, AgreementEvent> agreement;

        Standing(DeciderSpec<AgreementCommand, Agreement, AgreementEvent> agreement) {
            this.agreement = agreement;
        }
    }
}

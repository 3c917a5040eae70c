package colearn.partner.views;

import static colearn.partner.views.Program.INSTITUTE;
import static colearn.partner.views.Program.MANAGER;
import static colearn.partner.views.Program.ZONE;
import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Program.sealed;

import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.partner.domain.coach.CoachCommand;
import colearn.partner.domain.coach.CoachCommand.RelationshipStanding;
import colearn.partner.domain.cohort.CohortCommand;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerName;
import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.GapAcknowledgement;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.Side;
import colearn.partner.received.LearningFact;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.platform.views.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A program with partners, agreements, persons and relationships in every standing, told once for all the tests that look at it. */
final class Told {
    static final Paging ALL = new Paging(Optional.empty(), 200);
    static final UUID LEARNED_BY_PARTNER = Ids.next();
    static final UUID LEARNED_BY_INSTITUTE = Ids.next();
    static final GapAcknowledgement GAP = new GapAcknowledgement(MANAGER, sealed("nobody had time"));
    private static final Told TOLD = tell();

    final Program program = new Program();
    final UUID hospital;
    final UUID bakery;
    final UUID foundry;
    final UUID nurse;
    final UUID baker;
    final UUID apprentice;
    final UUID coach;
    final UUID signed;
    final UUID drafted;
    final UUID concluded;
    final UUID active;
    final UUID proposed;
    final UUID silent;
    final UUID full;
    final UUID roomy;
    final UUID away;
    final UUID gone;
    final UUID crowded;
    final UUID planned;

    private Told() throws InterruptedException {
        hospital = program.partner("Zürich Hospital", "8610", "Kantonsspital");
        bakery = program.partner("the bakery", "C1071");
        foundry = program.partner("Ångström Foundry", "2431");
        nurse = program.person(hospital);
        baker = program.person(bakery);
        apprentice = program.person(bakery);
        coach = program.person(INSTITUTE);
        program.assignRole(coach);

        program.admit(hospital);
        program.admit(bakery);
        program.partner(bakery, new PartnerCommand.Rename(new PartnerName("The Old Bakery")));
        program.partner(bakery, new PartnerCommand.Pause(sealed("rebuilding")));
        program.partner(foundry, new PartnerCommand.Assess(Criterion.WILLINGNESS_TO_SHARE, sealed("shares")));

        signed = program.agreement(hospital);
        program.agreement(signed, new AgreementCommand.Propose());
        program.sign(signed, AgreementSide.INSTITUTE, coach, INSTITUTE);
        program.sign(signed, AgreementSide.PARTNER, nurse, hospital);
        drafted = program.agreement(bakery);

        concluded = program.mission(hospital, "8610", nurse, coach);
        program.activate(concluded, hospital, "8610");
        program.learning(concluded, LEARNED_BY_PARTNER, 1, new LearningFact.Recorded("A"));
        program.learning(concluded, LEARNED_BY_PARTNER, 2, new LearningFact.Confirmed());
        program.learning(concluded, LEARNED_BY_INSTITUTE, 1, new LearningFact.Recorded("B"));
        program.learning(concluded, LEARNED_BY_INSTITUTE, 2, new LearningFact.Confirmed());
        program.held(concluded, Instant.parse("2026-03-09T13:00:00Z"));
        program.held(concluded, Instant.parse("2026-03-02T13:00:00Z"));
        program.relationship(
                concluded,
                new RelationshipCommand.Conclude(
                        List.of(
                                new ConfirmedLearning(Side.A, LEARNED_BY_PARTNER),
                                new ConfirmedLearning(Side.B, LEARNED_BY_INSTITUTE)),
                        Optional.empty()));
        program.learning(concluded, LEARNED_BY_INSTITUTE, 3, new LearningFact.Disputed());

        active = program.individual(bakery, "1071", apprentice, baker);
        program.join(active, Side.A, coach);
        program.relationship(active, new RelationshipCommand.LeaveSide(coach, LocalDate.of(2026, 4, 1), ZONE));
        proposed = program.mission(bakery, "1071", baker, coach);
        silent = program.mission(foundry, "2431", coach, nurse);
        program.activate(silent, foundry, "2431");
        program.relationship(silent, new RelationshipCommand.Conclude(List.of(), Optional.of(GAP)));
        program.held(Ids.next(), Instant.parse("2026-03-09T13:00:00Z"));

        full = program.coach(coach, 2, "Standard Work", "pt-BR", "2910");
        program.coach(full, assign(active));
        program.coach(full, assign(silent));
        program.coach(full, new CoachCommand.ChangeCapacity(1));
        roomy = program.coach(program.person(INSTITUTE), 3, "Kaizen", "pt", "C2930");
        program.coach(roomy, assign(proposed));
        away = program.coach(program.person(INSTITUTE), 3, "Kaizen", "de", "8610");
        program.coach(away, new CoachCommand.BecomeUnavailable());
        gone = program.coach(program.person(INSTITUTE), 3, "Kaizen", "de", "8610");
        program.coach(gone, assign(proposed));
        program.coach(gone, new CoachCommand.EndAssignment(proposed));
        program.coach(gone, new CoachCommand.Leave());

        crowded = program.cohort(1);
        program.cohort(crowded, new CohortCommand.Open());
        program.enrol(crowded, hospital);
        program.enrol(crowded, foundry);
        program.enrol(crowded, bakery);
        program.cohort(crowded, new CohortCommand.Start());
        program.cohort(crowded, new CohortCommand.Withdraw(hospital, Set.of(bakery, foundry)));
        planned = program.cohort(3);
        for (var view : program.get(Views.class).names()) {
            program.seen(view);
        }
    }

    private static CoachCommand assign(UUID relationship) {
        return new CoachCommand.Assign(relationship, RelationshipStanding.OPEN);
    }

    private static Told tell() {
        try {
            return new Told();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Told once() {
        return TOLD;
    }

    static Caller manager() {
        return reader(Role.PROGRAM_MANAGER);
    }

    static Caller member(UUID person, UUID partner) {
        return reader(person, Role.PARTNER_MEMBER, partner);
    }
}

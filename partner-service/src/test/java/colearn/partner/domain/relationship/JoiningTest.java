package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;

import colearn.partner.domain.relationship.RelationshipCommand.JoinSide;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberJoined;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberLeft;
import colearn.partner.domain.relationship.RelationshipRejection.AlreadyMember;
import colearn.partner.domain.relationship.RelationshipRejection.IsConcluded;
import colearn.partner.domain.relationship.RelationshipRejection.NotProposed;
import colearn.partner.domain.relationship.RelationshipRejection.PartyOfTheOtherSide;
import colearn.partner.domain.relationship.RelationshipRejection.UnknownPerson;
import org.junit.jupiter.api.Test;

/** Somebody speaks for a side from a day on. */
class JoiningTest {
    @Test
    void countsFromTheBeginningOfTheDayInTheInstitutesZone() {
        PROPOSED.when(join(A, NEW_HIRE, MARCH))
                .then(new SideMemberJoined(A, NEW_HIRE, MARCH))
                .effective(MARCH_BEGINS);
        PROPOSED.when(join(A, NEW_HIRE, MAY))
                .then(new SideMemberJoined(A, NEW_HIRE, MAY))
                .effective(MAY_BEGINS);
    }

    @Test
    void alsoWhileTheyWork() {
        ACTIVE.when(join(B, COACH, MAY)).then(new SideMemberJoined(B, COACH, MAY));
    }

    @Test
    void onlyRegisteredPersons() {
        PROPOSED.when(new JoinSide(A, STRANGER, false, MARCH, ZONE)).thenRejected(new UnknownPerson(STRANGER));
    }

    @Test
    void twiceIsOnce() {
        ACTIVE.when(join(B, LEADER, MARCH)).thenNothing();
    }

    @Test
    void anotherDayIsNotTheSame() {
        ACTIVE.when(join(B, LEADER, MAY)).thenRejected(new AlreadyMember(LEADER, B, MARCH, null));
        ACTIVE.when(join(B, LEADER, MARCH.minusDays(1))).thenRejected(new AlreadyMember(LEADER, B, MARCH, null));
    }

    @Test
    void nobodySpeaksForBothSidesOnOneDay() {
        ACTIVE.when(join(A, LEADER, MAY)).thenRejected(new AlreadyMember(LEADER, B, MARCH, null));
        ACTIVE.given(new SideMemberLeft(B, LEADER, MAY))
                .when(join(A, LEADER, MAY.minusDays(1)))
                .thenRejected(new AlreadyMember(LEADER, B, MARCH, MAY));
    }

    @Test
    void whoLeftComesBackOrChangesSides() {
        var left = ACTIVE.given(new SideMemberLeft(B, LEADER, MAY));
        left.when(join(B, LEADER, MAY)).then(new SideMemberJoined(B, LEADER, MAY));
        left.when(join(A, LEADER, MAY)).then(new SideMemberJoined(A, LEADER, MAY));
    }

    @Test
    void whoWasEnteredByMistakeIsInNobodysWay() {
        PROPOSED.given(new SideMemberJoined(A, LEADER, MAY), new SideMemberLeft(A, LEADER, MAY))
                .when(join(B, LEADER, MARCH))
                .then(new SideMemberJoined(B, LEADER, MARCH));
    }

    @Test
    void whoLearnsOnOneSideDoesNotSpeakForTheOther() {
        PROPOSED.when(join(B, NEW_HIRE, MARCH)).thenRejected(new PartyOfTheOtherSide(NEW_HIRE, A));
    }

    @Test
    void notWhereNothingIsOrIsAnyMore() {
        A_RELATIONSHIP.when(join(A, NEW_HIRE, MARCH)).thenRejected(new NotProposed());
        CONCLUDED.when(join(A, NURSE, MAY)).thenRejected(new IsConcluded());
    }
}

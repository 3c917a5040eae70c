package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Side.A;
import static colearn.partner.domain.relationship.Side.B;

import colearn.partner.domain.relationship.RelationshipEvent.Concluded;
import colearn.partner.domain.relationship.RelationshipRejection.IsConcluded;
import colearn.partner.domain.relationship.RelationshipRejection.NotActivated;
import colearn.partner.domain.relationship.RelationshipRejection.NotProposed;
import colearn.partner.domain.relationship.RelationshipRejection.SidesWithoutLearning;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A relationship ends. */
class ConcludingTest {
    @Test
    void whereBothSidesHaveLearnedItSaysOnWhichLearningsItRelied() {
        ACTIVE.when(conclude(OF_A, OF_B)).then(new Concluded(List.of(OF_A, OF_B), null));
    }

    @Test
    void whereASideHasNotSomebodySaysSo() {
        ACTIVE.when(concludeWithGap(OF_A)).then(new Concluded(List.of(OF_A), GAP));
        ACTIVE.when(concludeWithGap()).then(new Concluded(List.of(), GAP));
    }

    @Test
    void whereASideHasNotAndNobodySaysSoItGoesOn() {
        ACTIVE.when(conclude(OF_A)).thenRejected(new SidesWithoutLearning(Set.of(B)));
        ACTIVE.when(conclude(OF_B)).thenRejected(new SidesWithoutLearning(Set.of(A)));
        ACTIVE.when(conclude()).thenRejected(new SidesWithoutLearning(Set.of(A, B)));
    }

    @Test
    void whereThereIsNoGapNoneIsRecorded() {
        ACTIVE.when(concludeWithGap(OF_A, OF_B)).then(new Concluded(List.of(OF_A, OF_B), null));
    }

    @Test
    void twiceIsOnceButASecondAcknowledgementIsNotDropped() {
        CONCLUDED.when(conclude()).thenNothing();
        CONCLUDED.when(concludeWithGap()).thenRejected(new IsConcluded());
    }

    @Test
    void notWhereNothingBegan() {
        A_RELATIONSHIP.when(conclude(OF_A, OF_B)).thenRejected(new NotProposed());
        WITH_MEMBERS.when(conclude(OF_A, OF_B)).thenRejected(new NotActivated());
    }
}

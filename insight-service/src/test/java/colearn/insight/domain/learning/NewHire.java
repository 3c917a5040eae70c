package colearn.insight.domain.learning;

import colearn.insight.domain.Membership;
import colearn.insight.domain.Side;
import colearn.insight.domain.learning.LearningEvent.Confirmed;
import colearn.insight.domain.learning.LearningEvent.Disputed;
import colearn.insight.domain.learning.LearningEvent.Recorded;
import colearn.insight.domain.learning.LearningEvent.Retracted;
import colearn.platform.secrets.SealedText;
import colearn.testkit.DeciderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new hire (side A) learns standard work from a team leader (side B), and the team leader learns to train faster. */
final class NewHire {
    static final UUID LINE = UUID.fromString("0190c0de-0000-7000-8000-000000000001");
    static final UUID NEW_HIRE = UUID.fromString("0190c0de-0000-7000-8000-000000000003");
    static final UUID CO_WORKER = UUID.fromString("0190c0de-0000-7000-8000-000000000004");
    static final UUID TEAM_LEADER = UUID.fromString("0190c0de-0000-7000-8000-000000000005");
    static final Evidence SESSION =
            new Evidence(Evidence.Type.SESSION, UUID.fromString("0190c0de-0000-7000-8000-000000000006"));
    static final Instant YESTERDAY = Instant.parse("2026-03-01T23:30:00Z");
    static final SealedText STATEMENT = new SealedText(new UUID(8, 8), "c3RhdGVtZW50");
    static final SealedText WHY = new SealedText(new UUID(7, 7), "d2h5");

    static final Membership OF_SIDE_A = new Membership(LINE, NEW_HIRE, Set.of(Side.A));
    static final Membership ALSO_OF_SIDE_A = new Membership(LINE, CO_WORKER, Set.of(Side.A));
    static final Membership OF_SIDE_B = new Membership(LINE, TEAM_LEADER, Set.of(Side.B));

    static final DeciderSpec<LearningCommand, Learning, LearningEvent> A_LEARNING =
            DeciderSpec.of(new LearningDecider());
    static final DeciderSpec<LearningCommand, Learning, LearningEvent> ATTRIBUTED =
            A_LEARNING.given(recorded(TEAM_LEADER, Side.B));
    static final DeciderSpec<LearningCommand, Learning, LearningEvent> CONFIRMED =
            ATTRIBUTED.given(new Confirmed(NEW_HIRE));
    static final DeciderSpec<LearningCommand, Learning, LearningEvent> DISPUTED =
            ATTRIBUTED.given(new Disputed(NEW_HIRE, WHY));
    static final DeciderSpec<LearningCommand, Learning, LearningEvent> RETRACTED = CONFIRMED.given(new Retracted(WHY));

    /** The states in which a learning stands. */
    enum Standing {
        ATTRIBUTED(NewHire.ATTRIBUTED),
        CONFIRMED(NewHire.CONFIRMED),
        DISPUTED(NewHire.DISPUTED);

        final DeciderSpec<LearningCommand, Learning, LearningEvent> learning;

        Standing(DeciderSpec<LearningCommand, Learning, LearningEvent> learning) {
            this.learning = learning;
        }
    }

    static LearningEvent recorded(UUID author, @Nullable Side authorSide) {
        return new Recorded(
                LINE,
                Side.A,
                NEW_HIRE,
                STATEMENT,
                Kind.WORK,
                Visibility.RELATIONSHIP,
                List.of(SESSION),
                author,
                authorSide);
    }

    private NewHire() {}
}

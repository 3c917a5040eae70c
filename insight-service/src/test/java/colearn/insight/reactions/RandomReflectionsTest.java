package colearn.insight.reactions;

import static colearn.insight.reactions.HeardReflections.RELATIONSHIP;
import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.configuration.BalanceConfiguration;
import colearn.insight.configuration.LearningConfiguration;
import colearn.insight.configuration.ReadViewConfiguration;
import colearn.insight.configuration.ReceivedConfiguration;
import colearn.insight.domain.Membership;
import colearn.insight.domain.Side;
import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.received.SessionFact.Reflection;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Readings;
import colearn.platform.eventlog.LogReader;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.reactions.Reactions;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import colearn.platform.views.Views;
import colearn.testkit.EveryView;
import colearn.testkit.ServiceCore;
import colearn.testkit.ServiceDatabase;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is reflected and corrected elsewhere, in whatever order and in whatever portions it is heard of, while people attest it here: in the end each learning
 * says what stands of its reflection, and rows built anew equal the live ones.
 */
class RandomReflectionsTest {
    private static final int PORTIONS = 40;
    private static final UUID SOMEBODY = new UUID(2, 4);
    private static final Membership BOTH = new Membership(RELATIONSHIP, SOMEBODY, Set.of(Side.A, Side.B));
    private static final Caller MEMBER = new Caller(SOMEBODY, Set.of(Role.PROGRAM_MANAGER), null, "chance", null);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void eachLearningSaysWhatStandsOfItsReflection(long seed) throws Exception {
        var random = new Random(seed);
        var heard = new HeardReflections(random);
        try (var service = new ServiceCore(
                new ServiceDatabase("insight"),
                LearningConfiguration.class,
                BalanceConfiguration.class,
                ReceivedConfiguration.class,
                ReadViewConfiguration.class)) {
            for (int i = 0; i < PORTIONS; i++) {
                service.hear(heard.next(1 + random.nextInt(8)));
                attest(service, heard.reflections(), random);
            }
            check(service, heard);
        }
    }

    /** Somebody stands by one of them, or says that it is not so; where there is nothing to attest, that is refused. */
    private static void attest(ServiceCore service, List<UUID> learnings, Random random) {
        var id = learnings.get(random.nextInt(learnings.size()));
        var said = random.nextBoolean()
                ? new LearningCommand.Confirm(BOTH)
                : new LearningCommand.Dispute(BOTH, new SealedText(Ids.next(), "d2h5"));
        service.commands().perform(Order.of(LearningConfiguration.learnings(), id, MEMBER, reads -> said));
    }

    private static void check(ServiceCore service, HeardReflections heard) throws Exception {
        assertThat(service.get(Reactions.class)
                        .await(service.get(LogReader.class).frontier(), PATIENCE))
                .isTrue();
        assertThat(service.get(Reactions.class).setAside()).isEmpty();
        try {
            for (var id : heard.reflections()) {
                var learning = service.get(Readings.class)
                        .now()
                        .own(LearningConfiguration.learnings(), id)
                        .state();
                heard.standing(id)
                        .ifPresentOrElse(
                                said -> says(learning, said),
                                () -> assertThat(learning)
                                        .isInstanceOf(
                                                heard.wasSaid(id)
                                                        ? Learning.Retracted.class
                                                        : Learning.NotRecorded.class));
            }
            for (var view : service.get(Views.class).names()) {
                EveryView.rebuiltEqualsLive(service, view, false);
            }
        } catch (AssertionError e) {
            throw new AssertionError("after these facts:%n%s".formatted(heard.steps()), e);
        }
    }

    private static void says(Learning learning, Reflection said) {
        assertThat(learning).isInstanceOf(Learning.Known.class).isNotInstanceOf(Learning.Retracted.class);
        var content = ((Learning.Known) learning).content();
        assertThat(List.of(
                        content.side().name(),
                        content.words(),
                        content.kind().name(),
                        content.visibility().name()))
                .isEqualTo(List.of(said.side(), said.learned().key(), said.kind(), said.visibility()));
    }
}

package colearn.testkit.history;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import colearn.testkit.ServiceCore;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A few aggregates of one kind, and what may be asked of them.
 *
 * @param commands made of chance alone, so that one that is decided again is the same
 */
record Kind<C, S, E>(Aggregate<C, S, E> aggregate, List<UUID> ids, RandomHistory.Chance<C> commands) {
    private static final SealedText WHY = new SealedText(Ids.next(), "a slip");

    static <C, S, E> Kind<C, S, E> of(Aggregate<C, S, E> aggregate, int many, RandomHistory.Chance<C> commands) {
        return new Kind<>(aggregate, Stream.generate(Ids::next).limit(many).toList(), commands);
    }

    Outcome command(ServiceCore service, Caller caller, UUID id, long seed) {
        return service.commands().perform(Order.of(aggregate, id, caller, reads -> command(seed, id, reads)));
    }

    private C command(long seed, UUID id, Reads reads) {
        return commands.command(new Random(seed), id, reads);
    }

    Outcome correct(ServiceCore service, Caller caller, UUID id, long version, UUID event, Change change) {
        return service.get(Corrections.class)
                .correct(new Corrections.Order<>(aggregate, id, caller, null, version, event, change, WHY, true));
    }
}

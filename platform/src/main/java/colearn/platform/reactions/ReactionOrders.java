package colearn.platform.reactions;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** What one reaction orders, and its sending: the keys, made of event and reaction, make a second one harmless. */
final class ReactionOrders {
    private static final Logger log = LoggerFactory.getLogger(ReactionOrders.class);

    private final Reaction reaction;
    private final UUID self;
    private final Commands commands;
    private final Refusals refusals;

    /** @param self who gives the orders, as the log has it */
    ReactionOrders(Reaction reaction, UUID self, Commands commands, Refusals refusals) {
        this.reaction = reaction;
        this.self = self;
        this.commands = commands;
        this.refusals = refusals;
    }

    List<Commands.Order<?, ?, ?>> upon(Happening event) {
        return reaction.on(event, new Caller(self, Set.of(), null, event.correlation(), event.eventId()));
    }

    void send(Connection connection, Happening event, List<Commands.Order<?, ?, ?>> orders) throws SQLException {
        int number = 0;
        for (var order : orders) {
            var key = new RequestKey("reaction/" + reaction.name(), keyOf(event) + "/" + number++, "");
            switch (commands.perform(order.once(key))) {
                case Outcome.Done done -> {}
                case Outcome.Contended contended -> throw new ConcurrencyFailureException("contended: " + contended);
                case Outcome.Refused refused ->
                    refused(connection, event, order, key, refused.reason().toString());
                case Outcome.Stale stale -> refused(connection, event, order, key, stale.toString());
                case Outcome.Taken taken -> refused(connection, event, order, key, taken.toString());
                case Outcome.KeyReused reused ->
                    throw new IllegalStateException("the key of a reaction was used for another request: " + reused);
            }
        }
    }

    private static String keyOf(Happening event) {
        return event.part() == 0 ? event.eventId().toString() : event.eventId() + "#" + event.part();
    }

    /** An answer, not an error; but nobody asked, so nobody would hear it. */
    private void refused(
            Connection connection, Happening event, Commands.Order<?, ?, ?> order, RequestKey key, String reason)
            throws SQLException {
        log.warn("reaction {} to event {} was refused: {}", reaction.name(), event.eventId(), reason);
        refusals.record(
                connection,
                new Refusals.Refused(
                        key.scope(), key.key(), order.aggregate().name(), order.id(), event.eventId(), reason));
    }
}

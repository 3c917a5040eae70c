package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.identity.Caller;
import colearn.platform.time.Ids;
import colearn.session.domain.session.Session;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.SessionEvent;
import colearn.session.domain.struggle.Struggle;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.session.domain.struggle.StruggleEvent;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends commands to sessions, each made of what is known at that moment. */
@Component
final class SessionOrders {
    private final Commands commands;
    private final Aggregate<SessionCommand, Session, SessionEvent> sessions;
    private final Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles;
    private final Today today;

    SessionOrders(
            Commands commands,
            Aggregate<SessionCommand, Session, SessionEvent> sessions,
            Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles,
            Today today) {
        this.commands = commands;
        this.sessions = sessions;
        this.struggles = struggles;
        this.today = today;
    }

    /** To a session that is new. */
    Outcome begin(UUID relationship, Caller caller, RequestKey key, Function<Situation, SessionCommand> command) {
        Policy.mayAct(caller);
        return commands.perform(Order.of(
                        sessions,
                        Ids.next(),
                        caller,
                        reads -> command.apply(new Situation(reads, struggles, today, caller, relationship)))
                .once(key));
    }

    /** To a session that is there. */
    Outcome send(UUID session, Caller caller, RequestKey key, Function<Situation, SessionCommand> command) {
        return send(session, caller, key, (situation, state) -> command.apply(situation));
    }

    /** To a session that is there, for a command that follows from its state. */
    Outcome send(UUID session, Caller caller, RequestKey key, BiFunction<Situation, Session, SessionCommand> command) {
        return commands.perform(order(session, caller, command).once(key));
    }

    /** To a session that is as its sender saw it. */
    Outcome replace(
            UUID session,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key,
            Function<Situation, SessionCommand> command) {
        return commands.perform(order(session, caller, (situation, state) -> command.apply(situation))
                .once(key)
                .expecting(seen.value()));
    }

    private Order<SessionCommand, Session, SessionEvent> order(
            UUID session, Caller caller, BiFunction<Situation, Session, SessionCommand> command) {
        Policy.mayAct(caller);
        return Order.of(sessions, session, caller, reads -> {
            var state = reads.own(sessions, session).state();
            return command.apply(new Situation(reads, struggles, today, caller, relationship(session, state)), state);
        });
    }

    /** Of a session that is not there nothing is known, and the domain says so. */
    private static UUID relationship(UUID session, Session state) {
        return switch (state) {
            case Session.NotThere none -> session;
            case Session.Known known -> known.relationshipId();
        };
    }
}

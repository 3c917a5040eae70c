package colearn.platform.axon;

import colearn.platform.commands.CorrectionRejection.NoSuchEvent;
import colearn.platform.commands.CorrectionRejection.NotYours;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Outcome;
import colearn.platform.decider.ClaimChanges;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.Appender;
import colearn.platform.eventlog.Correction;
import colearn.platform.eventlog.EventMetadata;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.time.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records corrections: in the stream of what they correct, with its version, its lock and its claims. */
final class DeciderCorrections implements Corrections {
    private final Attempts attempts;
    private final Appender appender;
    private final StreamReader streams;
    private final Events events;
    private final LogIdentity log;
    private final Clock clock;

    DeciderCorrections(
            Attempts attempts, Appender appender, StreamReader streams, Events events, LogIdentity log, Clock clock) {
        this.attempts = attempts;
        this.appender = appender;
        this.streams = streams;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public <C, S, E> Outcome correct(Order<C, S, E> order) {
        var stream = new StreamId(log.service(), order.aggregate().name(), order.id());
        return attempts.perform(stream, order.key(), () -> attempt(order, stream));
    }

    private <C, S, E> Outcome attempt(Order<C, S, E> order, StreamId stream) {
        // First: what is recorded while the rest is read makes the append fail, and all is decided again.
        long version = streams.version(stream);
        var event = streams.recorded(stream, order.event());
        if (event.isEmpty()) {
            return new Outcome.Refused(new NoSuchEvent(order.event()));
        }
        if (order.expectedVersion() != version) {
            return new Outcome.Stale(order.expectedVersion(), version);
        }
        if (!order.othersToo() && !event.get().actor().equals(order.caller().person())) {
            return new Outcome.Refused(new NotYours(order.event()));
        }
        return switch (new Wanted(events, log.service(), order.aggregate().correctable()).of(event.get(), order)) {
            case Wanted.Refused refused -> new Outcome.Refused(refused.reason());
            case Wanted.AsItIs none -> {
                attempts.rememberNothingDone(order.key(), stream, version);
                yield attempts.done(stream, version);
            }
            case Wanted.Said said -> recorded(order, stream, event.get(), said, version);
        };
    }

    private <C, S, E> Outcome recorded(
            Order<C, S, E> order, StreamId stream, RecordedEvent event, Wanted.Said said, long version) {
        var aggregate = order.aggregate();
        if (!(aggregate.decider() instanceof CorrectableDecider<C, S, E> decider)) {
            throw new IllegalStateException(aggregate.name() + " has no events that can be corrected");
        }
        var replay = new CorrectedReplay<>(decider, aggregate, events, log.service());
        return switch (replay.with(streams.recorded(stream, 0), event, said.reading())) {
            case CorrectedReplay.InTheWay<S> it -> new Outcome.Refused(it.reason());
            case CorrectedReplay.Possible<S> it -> {
                var parents = decider.parents(it.after());
                append(
                        order,
                        stream,
                        version,
                        said.correction(),
                        parents.isEmpty() ? decider.parents(it.before()) : parents,
                        ClaimChanges.between(decider, it.before(), it.after()));
                yield attempts.done(stream, version + 1);
            }
        };
    }

    private void append(
            Order<?, ?, ?> order,
            StreamId stream,
            long version,
            Correction.Own correction,
            Map<String, UUID> parents,
            ClaimChanges claims) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var metadata = new EventMetadata(
                order.caller().person(),
                order.caller().correlation(),
                order.caller().cause(),
                List.of());
        var key = order.key();
        var recorded = new AppendUnit.NewEvent(
                Ids.next(),
                stream.aggregate() + "." + correction.name(),
                1,
                events.text(correction),
                events.text(metadata),
                parents,
                now,
                now,
                correction.event());
        appender.append(new AppendUnit(
                stream, version, List.of(recorded), key == null ? null : attempts.remembering(key), claims, List.of()));
    }
}

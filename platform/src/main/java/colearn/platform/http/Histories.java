package colearn.platform.http;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.Correction;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.http.HistoryEntry.CorrectionEntry;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows what was recorded of an aggregate, and what was corrected. It reads the log itself, so it waits for no view. */
public final class Histories {
    private final StreamReader streams;
    private final LogReader reader;
    private final LogIdentity log;
    private final SealedTexts texts;
    private final Facts facts;

    Histories(StreamReader streams, LogReader reader, LogIdentity log, SealedTexts texts, Facts facts) {
        this.facts = facts;
        this.streams = streams;
        this.reader = reader;
        this.log = log;
        this.texts = texts;
    }

    /**
     * The events of an aggregate by version, with their sealed texts open; whoever asks has to be allowed to read them all. A problem where nothing was
     * recorded under the id.
     */
    public Page<HistoryEntry> of(Aggregate<?, ?, ?> aggregate, UUID id, Paging paging) {
        return page(aggregate, id, paging, event -> true);
    }

    /**
     * Who may see what of a history.
     *
     * @param <E> the aggregate's events
     */
    @FunctionalInterface
    public interface Sight<E> {
        /** @param beginning the first event as it was recorded, whatever was corrected: it says whose all this is */
        Predicate<E> since(E beginning);
    }

    /**
     * The same for a reader who may not see all: an event is shown to whoever may see both what was recorded and what is read now. Of the others nothing
     * is shown, not even that they are there, and their sealed texts stay sealed. A problem where nothing is left.
     */
    public <E> Page<HistoryEntry> of(Aggregate<?, ?, E> aggregate, UUID id, Paging paging, Sight<E> sight) {
        return page(
                aggregate,
                id,
                paging,
                facts.seen(streams.recorded(stream(aggregate, id), 0).findFirst(), aggregate.events(), sight));
    }

    private StreamId stream(Aggregate<?, ?, ?> aggregate, UUID id) {
        return new StreamId(log.service(), aggregate.name(), id);
    }

    private Page<HistoryEntry> page(
            Aggregate<?, ?, ?> aggregate, UUID id, Paging paging, Predicate<RecordedEvent> isSeen) {
        long after = paging.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        var part = paging.part(
                streams.recorded(stream(aggregate, id), after).filter(isSeen), Histories::weight, Function.identity());
        var events = part.rows();
        if (events.isEmpty() && after == 0) {
            throw Problems.notFound(aggregate.name(), id);
        }
        var opened = new OpenedTexts(texts, events);
        var entries = events.stream().map(event -> entry(event, opened)).toList();
        var position = new LogPosition(log.service(), log.epoch(), reader.frontier());
        return paging.page(
                new Paging.Part<>(entries, part.more()), entry -> Cursor.of(entry.version()), position.toString());
    }

    /** In characters: what was recorded, and each of its corrections, which says the event whole. */
    private static int weight(RecordedEvent event) {
        int weight = event.as().data().toString().length();
        for (var given : event.corrections()) {
            weight += given.correction()
                    .as()
                    .map(as -> as.data().toString().length())
                    .orElse(0);
        }
        OutgoingAnswers.weighs(weight);
        return weight;
    }

    private static HistoryEntry entry(RecordedEvent event, OpenedTexts texts) {
        var now = event.now();
        return new HistoryEntry(
                event.id(),
                event.as().type(),
                event.version(),
                event.actor(),
                event.recordedAt(),
                now.map(RecordedEvent.Reading::effectiveAt).orElse(event.effectiveAt()),
                now.map(reading -> texts.in(reading.as().data())).orElse(null),
                recorded(event, texts),
                event.corrections().stream().map(it -> correction(it, texts)).toList());
    }

    private static @Nullable Map<String, Object> recorded(RecordedEvent event, OpenedTexts texts) {
        return event.corrections().isEmpty() ? null : texts.in(event.as().data());
    }

    private static CorrectionEntry correction(RecordedEvent.Given given, OpenedTexts texts) {
        var correction = given.correction();
        return new CorrectionEntry(
                given.id(),
                given.version(),
                given.actor(),
                given.at(),
                correction instanceof Correction.EventRetracted,
                correction instanceof Correction.EventAmended amended ? amended.changed() : List.of(),
                correction.undoes(),
                texts.words(correction.why()));
    }
}

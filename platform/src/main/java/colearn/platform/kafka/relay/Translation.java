package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Corrective;
import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.Unreadable;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.wire.EventWriter;
import colearn.platform.kafka.wire.Link;
import colearn.platform.published.CorrectedEvent;
import colearn.platform.published.Publication;
import colearn.platform.published.Publication.PublicEvent;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.core.JacksonException;

/** What an event of the log is to the others. */
final class Translation {
    private final List<Publication> publications;
    private final LogIdentity identity;
    private final EventWriter writer;

    Translation(List<Publication> publications, LogIdentity identity, EventWriter writer) {
        this.publications = List.copyOf(publications);
        this.identity = identity;
        this.writer = writer;
    }

    /**
     * Empty for what others said, and for what is of no concern to them.
     *
     * @throws Refusal for an own event that this release cannot read or translate: passing it over would keep it from the others for ever
     */
    Optional<ProducerRecord<byte[], byte[]>> record(Happening event, Link link) {
        if (!event.source().equals(identity.service())) {
            return Optional.empty();
        }
        requireReadable(event);
        var open = open(event);
        if (event.part() > 0 && open.isPresent()) {
            // Others know the stored event under this id already, and would take the second part for a repetition.
            throw new Refusal(
                    "only the first part of the split event at position %d can be published, not %s"
                            .formatted(event.position(), event.type()),
                    event.correlation());
        }
        try {
            return open.map(it -> writer.write(event, it, link));
        } catch (JacksonException | IllegalArgumentException e) {
            throw untranslatable(event, e);
        }
    }

    /**
     * Whether it is told to the others.
     *
     * @throws Refusal where that cannot be known
     */
    boolean isPublic(Happening event) {
        if (!event.source().equals(identity.service())) {
            return false;
        }
        requireReadable(event);
        return open(event).isPresent();
    }

    private static void requireReadable(Happening event) {
        if (event.body() instanceof FromNewerRelease newer) {
            throw new Refusal(newer.sentence(event.position()), event.correlation());
        }
        if (event.body() == null || event.body() instanceof Unreadable) {
            throw new Refusal(
                    "the own event at position %d (%s) cannot be read by this release: mend it, and start again"
                            .formatted(event.position(), event.type()),
                    event.correlation());
        }
    }

    private Optional<PublicEvent> open(Happening event) {
        return event.body() instanceof EventCorrected corrected
                ? corrected(event, corrected)
                : open(publications, event);
    }

    /** Told where it makes a difference to what the others know. */
    private Optional<PublicEvent> corrected(Happening event, EventCorrected it) {
        var original = it.before().getFirst();
        var known = content(original);
        var now = content(it.after().getFirst());
        boolean sameTime = original.effectiveAt().equals(it.after().getFirst().effectiveAt());
        if (known.equals(now) && (sameTime || now.isEmpty())) {
            return Optional.empty();
        }
        var corrected = new CorrectedEvent(
                original.eventId(),
                now.orElse(null),
                now.map(content -> it.after().getFirst().effectiveAt()).orElse(null));
        return Optional.of(new PublicEvent(event.aggregate() + "." + CorrectedEvent.NAME, 1, corrected));
    }

    /** What the others know of an event as it is read; empty where nothing, or where it is retracted. */
    private Optional<CorrectedEvent.Content> content(Happening reading) {
        if (reading.body() instanceof Corrective.Retracted) {
            return Optional.empty();
        }
        requireReadable(reading);
        return open(publications, reading)
                .map(open -> new CorrectedEvent.Content(open.type(), open.version(), open.data()));
    }

    private static Optional<PublicEvent> open(List<Publication> publications, Happening event) {
        try {
            var found =
                    publications.stream().flatMap(one -> one.of(event).stream()).toList();
            if (found.size() > 1) {
                throw new IllegalStateException("two publications claim it");
            }
            return found.stream().findFirst();
        } catch (RuntimeException e) {
            throw untranslatable(event, e);
        }
    }

    private static Refusal untranslatable(Happening event, RuntimeException e) {
        return new Refusal(
                "the own event at position %d (%s) cannot be translated, and what follows waits behind it: %s"
                        .formatted(event.position(), event.type(), e),
                event.correlation());
    }
}

package colearn.platform.axon;

import colearn.platform.commands.Correctable;
import colearn.platform.commands.Correctable.Terms;
import colearn.platform.commands.CorrectionRejection;
import colearn.platform.commands.CorrectionRejection.FieldsNotCorrectable;
import colearn.platform.commands.CorrectionRejection.NotCorrectable;
import colearn.platform.commands.CorrectionRejection.NotTheLast;
import colearn.platform.commands.CorrectionRejection.NotWholly;
import colearn.platform.commands.CorrectionRejection.NotYourWords;
import colearn.platform.commands.CorrectionRejection.Retracted;
import colearn.platform.commands.CorrectionRejection.Unreadable;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Order;
import colearn.platform.commands.Corrections.Retract;
import colearn.platform.eventlog.Correction;
import colearn.platform.eventlog.Correction.As;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.RecordedEvent.Reading;
import colearn.platform.secrets.SealedText;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of what somebody wants corrected how the event is to be read from now on. Looks at the event alone. */
final class Wanted {
    private final Events events;
    private final String service;
    private final Correctable correctable;

    Wanted(Events events, String service, Correctable correctable) {
        this.events = events;
        this.service = service;
        this.correctable = correctable;
    }

    /** What it comes to. */
    sealed interface Answer {}

    record Refused(CorrectionRejection reason) implements Answer {}

    /** It is read like that already. */
    record AsItIs() implements Answer {}

    /** @param reading empty where it is retracted */
    record Said(Correction.Own correction, Optional<Reading> reading) implements Answer {}

    Answer of(RecordedEvent event, Order<?, ?, ?> order) {
        var bodies = events.read(service, event.as());
        var allowed = bodies.size() == 1 ? correctable.of(bodies.getFirst().getClass()) : Optional.<Terms>empty();
        if (allowed.isEmpty()) {
            return new Refused(new NotCorrectable(event.as().type()));
        }
        if (allowed.get().byItsAuthorAlone()
                && !event.actor().equals(order.caller().person())) {
            return new Refused(new NotYourWords(event.id()));
        }
        return switch (order.change()) {
            case Amend amend -> amended(event, order, amend, allowed.get());
            case Retract none ->
                order.event().equals(event.id()) ? retracted(event, order, allowed.get()) : takenBack(event, order);
        };
    }

    private Answer amended(RecordedEvent event, Order<?, ?, ?> order, Amend amend, Terms allowed) {
        if (!order.event().equals(event.id())) {
            return new Refused(new NotTheLast(order.event()));
        }
        var others = new HashSet<>(amend.fields().keySet());
        others.removeAll(allowed.fields());
        if (!others.isEmpty()) {
            return new Refused(new FieldsNotCorrectable(event.as().type(), others, allowed.fields()));
        }
        if (amend.effectiveAt() != null && !allowed.wholly()) {
            return new Refused(new NotWholly(event.as().type(), allowed.fields()));
        }
        var now = event.now();
        if (now.isEmpty()) {
            return new Refused(new Retracted(event.id()));
        }
        var body = events.read(service, now.get().as()).getFirst();
        var as = events.with(body, amend.fields());
        if (as.isEmpty()) {
            return new Refused(new Unreadable(event.as().type()));
        }
        var at = amend.effectiveAt();
        var wanted = new Reading(as.get(), at == null ? now.get().effectiveAt() : at.truncatedTo(ChronoUnit.MICROS));
        // Against what is stored today of it: that an old form is stored is no difference.
        return wanted.equals(new Reading(events.stored(body), now.get().effectiveAt()))
                ? new AsItIs()
                : said(event, Optional.of(wanted), null, order.why());
    }

    private Answer retracted(RecordedEvent event, Order<?, ?, ?> order, Terms allowed) {
        if (!allowed.wholly()) {
            return new Refused(new NotWholly(event.as().type(), allowed.fields()));
        }
        return event.now().isEmpty() ? new AsItIs() : said(event, Optional.empty(), null, order.why());
    }

    private Answer takenBack(RecordedEvent event, Order<?, ?, ?> order) {
        var standing = event.standing();
        return standing.isEmpty() || !standing.getLast().id().equals(order.event())
                ? new Refused(new NotTheLast(order.event()))
                : said(event, event.withoutTheLast(), order.event(), order.why());
    }

    private Answer said(RecordedEvent event, Optional<Reading> reading, @Nullable UUID undoes, SealedText why) {
        var correction = reading.<Correction.Own>map(it -> new Correction.EventAmended(
                        event.id(), it.as(), it.effectiveAt(), changed(event, it), undoes, why))
                .orElseGet(() -> new Correction.EventRetracted(event.id(), undoes, why));
        return new Said(correction, reading);
    }

    private List<String> changed(RecordedEvent event, Reading reading) {
        var changed = new TreeSet<String>();
        event.now().ifPresent(before -> {
            changed.addAll(different(today(before.as()), today(reading.as())));
            if (!before.effectiveAt().equals(reading.effectiveAt())) {
                changed.add("effectiveAt");
            }
        });
        return List.copyOf(changed);
    }

    private As today(As stored) {
        return events.stored(events.read(service, stored).getFirst());
    }

    private static Set<String> different(As one, As other) {
        var names = new HashSet<>(one.data().propertyNames());
        names.addAll(other.data().propertyNames());
        names.removeIf(name -> Objects.equals(one.data().get(name), other.data().get(name)));
        return names;
    }
}

package colearn.platform.eventlog;

import colearn.platform.commands.Aggregate;
import colearn.platform.evolution.FormerEvents;
import colearn.platform.published.CorrectedEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Logical names of the events in the log, and the records that they are read into. */
public final class EventTypes {

    /**
     * @param source whose event it is
     * @param type logical, for example {@code agreement.signed}
     * @param version of the type, from 1
     */
    public record TypeName(String source, String type, int version) {}

    private final String service;
    private final Map<TypeName, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, TypeName> names = new HashMap<>();
    private final Map<String, List<FormerEvents>> former = new HashMap<>();

    public EventTypes(
            String service, Collection<? extends Aggregate<?, ?, ?>> own, Collection<ReceivedTypes> received) {
        this.service = service;
        for (var aggregate : own) {
            former.computeIfAbsent(service, source -> new ArrayList<>()).add(aggregate.former());
            leaves(aggregate.events()).forEach(leaf -> {
                var type = aggregate.name() + "." + kebab(leaf.getSimpleName());
                var name = new TypeName(service, type, aggregate.former().currentVersion(type));
                classes.put(name, leaf);
                names.put(leaf, name);
            });
            classes.put(
                    new TypeName(service, aggregate.name() + "." + Correction.Own.AMENDED, 1),
                    Correction.EventAmended.class);
            classes.put(
                    new TypeName(service, aggregate.name() + "." + Correction.Own.RETRACTED, 1),
                    Correction.EventRetracted.class);
        }
        OperatorDecision.TYPES.forEach((type, decision) -> classes.put(new TypeName(service, type, 1), decision));
        for (var facts : received) {
            former.computeIfAbsent(facts.source(), source -> new ArrayList<>()).add(facts.former());
            facts.types()
                    .forEach((type, reader) -> classes.put(
                            new TypeName(facts.source(), type, facts.former().currentVersion(type)), reader));
        }
    }

    /** The name under which an own event is stored. */
    public TypeName nameOf(Class<?> event) {
        var name = names.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event.getName() + " is no event of this service");
        }
        return name;
    }

    /** What earlier releases stored of this, with the steps that lead from it to today's types; empty when there is none. */
    Optional<FormerEvents> formerOf(TypeName name) {
        return former.getOrDefault(name.source(), List.of()).stream()
                .filter(one -> one.knows(name.type(), name.version()))
                .findFirst();
    }

    boolean isOwn(String source) {
        return source.equals(service);
    }

    /** The record that an event of a current type and version is read into; empty when this service does not know it. */
    public Optional<Class<?>> classOf(TypeName name) {
        return isHeardCorrection(name) ? Optional.of(Correction.Heard.class) : Optional.ofNullable(classes.get(name));
    }

    /** Whatever another service corrects: what it corrects may be of a type that only a later release reads. */
    private boolean isHeardCorrection(TypeName name) {
        return !isOwn(name.source()) && name.type().endsWith("." + CorrectedEvent.NAME) && name.version() == 1;
    }

    /** Every type that the deciders of this service decide. */
    public List<TypeName> own() {
        return names.values().stream()
                .sorted(java.util.Comparator.comparing(TypeName::type))
                .toList();
    }

    static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(EventTypes::leaves)
                : Stream.of(sealed);
    }

    static String kebab(String simpleName) {
        return simpleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}

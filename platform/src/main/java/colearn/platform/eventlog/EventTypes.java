package colearn.platform.eventlog;

import colearn.platform.commands.Aggregate;
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

    private final Map<TypeName, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, TypeName> names = new HashMap<>();

    public EventTypes(
            String service, Collection<? extends Aggregate<?, ?, ?>> own, Collection<ReceivedTypes> received) {
        for (var aggregate : own) {
            leaves(aggregate.events()).forEach(leaf -> {
                var name = new TypeName(service, aggregate.name() + "." + kebab(leaf.getSimpleName()), 1);
                classes.put(name, leaf);
                names.put(leaf, name);
            });
        }
        for (var facts : received) {
            facts.types().forEach((type, reader) -> classes.put(new TypeName(facts.source(), type, 1), reader));
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

    /** The record that an event is read into; empty when this service does not know the type. */
    public Optional<Class<?>> classOf(TypeName name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Every type that this service decides itself. */
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

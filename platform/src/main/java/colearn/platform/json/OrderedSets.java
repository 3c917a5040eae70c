package colearn.platform.json;

import java.util.Comparator;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdDelegatingSerializer;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/**
 * Writes sets in one order. The order of {@code Set.of} differs from one start of the JVM to the next, and rows that a rebuild makes must
 * equal the live ones to the byte.
 */
final class OrderedSets extends SimpleModule {
    OrderedSets() {
        super("ordered-sets");
        addSerializer(new StdDelegatingSerializer(Set.class, new InOrder()));
    }

    @SuppressWarnings("rawtypes") // Jackson registers a serializer by its raw class
    private static final class InOrder extends StdConverter<Set, List<?>> {
        @Override
        public List<?> convert(Set raw) {
            Set<?> set = raw;
            return set instanceof SequencedSet<?>
                    ? List.copyOf(set)
                    : set.stream().sorted(order(set)).toList();
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return types.constructCollectionType(Set.class, Object.class);
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructCollectionType(List.class, Object.class);
        }

        @SuppressWarnings("unchecked")
        private static Comparator<Object> order(Set<?> set) {
            return set.stream().allMatch(Comparable.class::isInstance)
                    ? (Comparator) Comparator.naturalOrder()
                    : Comparator.comparing(String::valueOf);
        }
    }
}

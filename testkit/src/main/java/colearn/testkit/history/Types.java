package colearn.testkit.history;

import colearn.platform.commands.Aggregate;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.EventTypes.TypeName;
import java.util.List;
import java.util.Optional;

/** Which class reads a logical type today. */
final class Types {
    private Types() {}

    static Optional<Class<?>> of(Aggregate<?, ?, ?> aggregate, String type) {
        var types = new EventTypes("any", List.of(aggregate), List.of());
        return types.own().stream()
                .filter(name -> name.type().equals(type))
                .max((one, other) -> Integer.compare(one.version(), other.version()))
                .flatMap((TypeName name) -> types.classOf(name));
    }
}

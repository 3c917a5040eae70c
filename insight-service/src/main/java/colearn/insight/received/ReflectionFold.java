package colearn.insight.received;

import colearn.insight.received.SessionFact.Reflection;
import colearn.platform.commands.ReceivedFold;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Follows what was said to have been learned in a session: of each reflection what stands of it now, as its author let others read it last. */
public final class ReflectionFold implements ReceivedFold<Map<UUID, Reflection>> {

    @Override
    public String source() {
        return "session";
    }

    @Override
    public String aggregate() {
        return "session";
    }

    @Override
    public Map<UUID, Reflection> initial() {
        return Map.of();
    }

    @Override
    public Map<UUID, Reflection> evolve(Map<UUID, Reflection> known, Object fact) {
        if (!(fact instanceof Reflection reflection)) {
            return known;
        }
        var more = new HashMap<>(known);
        more.put(reflection.reflectionId(), reflection);
        return Map.copyOf(more);
    }
}

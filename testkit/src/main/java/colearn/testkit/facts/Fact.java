package colearn.testkit.facts;

import colearn.platform.json.Json;
import colearn.testkit.Contract;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One fact of another service before it is said: its contract's sample, with what a test wants otherwise. Immutable.
 *
 * @param type as published, for example {@code relationship.activated}
 * @param version of the contract
 * @param data what the record's value will be; a {@code SealedText} in it takes its key along
 * @param parents of the aggregate, by role
 * @param actor who did it
 * @param effectiveAt null for the moment in which it is said
 */
public record Fact(
        String type,
        int version,
        UUID aggregateId,
        Map<String, Object> data,
        Map<String, UUID> parents,
        UUID actor,
        @Nullable Instant effectiveAt) {
    private static final UUID SOMEBODY = UUID.fromString("01900000-0000-7000-8000-00000000000f");
    private static final JsonMapper JSON = Json.stored();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static Fact sample(Contract contract, String type, UUID aggregateId) {
        var data = JSON.convertValue(contract.sample(), OBJECT);
        return new Fact(type, 1, aggregateId, data, Map.of(), SOMEBODY, null);
    }

    /** Another value of a field at the top. */
    public Fact with(String field, Object value) {
        var changed = new LinkedHashMap<>(data);
        changed.put(field, value);
        return new Fact(type, version, aggregateId, changed, parents, actor, effectiveAt);
    }

    public Fact without(String field) {
        var changed = new LinkedHashMap<>(data);
        changed.remove(field);
        return new Fact(type, version, aggregateId, changed, parents, actor, effectiveAt);
    }

    public Fact parent(String role, UUID id) {
        var changed = new TreeMap<>(parents);
        changed.put(role, id);
        return new Fact(type, version, aggregateId, data, changed, actor, effectiveAt);
    }

    public Fact by(UUID person) {
        return new Fact(type, version, aggregateId, data, parents, person, effectiveAt);
    }

    /** When it happened in the world. */
    public Fact effective(Instant at) {
        return new Fact(type, version, aggregateId, data, parents, actor, at);
    }

    String aggregate() {
        return type.substring(0, type.indexOf('.'));
    }
}

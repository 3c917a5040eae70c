package colearn.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is who: the ids that the services gave to those whom the script calls by keys. */
final class Cast {
    private final Telling telling;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, UUID> partnerOfPerson = new HashMap<>();

    Cast(Telling telling) {
        this.telling = telling;
    }

    void partner(String key, UUID id) {
        ids.put(key, id);
    }

    void person(String key, UUID id, Optional<UUID> partner) {
        ids.put(key, id);
        partner.ifPresent(it -> partnerOfPerson.put(key, it));
    }

    /** The id of a person, a partner, the institute, or a group or unit that was met before. */
    UUID id(String key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("The script mentions '" + key + "' before it introduces it.");
        }
        return id;
    }

    Optional<UUID> partnerOf(String person) {
        return Optional.ofNullable(partnerOfPerson.get(person));
    }

    /** A group or a unit has no register: its id is made from its key, and so is the same at every telling. */
    UUID groupOrUnit(String key) {
        return ids.computeIfAbsent(key, it -> {
            UUID hash = UUID.nameUUIDFromBytes(
                    ("colearn " + telling.prefix() + ": " + it).getBytes(StandardCharsets.UTF_8));
            // In the shape of a UUIDv7 of one fixed moment, as all ids here are.
            long high = 0x0190_0000_0000_7000L | (hash.getMostSignificantBits() & 0xFFFL);
            return new UUID(high, hash.getLeastSignificantBits());
        });
    }
}

package colearn.local.demo;

import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends the demo's commands, each under a key that never changes, and remembers how far each service's log has come. */
final class Stage {
    static final Bearer MANAGER = Bearer.of(Role.PROGRAM_MANAGER);

    private final Api api;
    private final Cast cast;
    private final Telling telling;
    private final Map<Service, String> positions = new EnumMap<>(Service.class);

    Stage(Api api, Cast cast, Telling telling) {
        this.api = api;
        this.cast = cast;
        this.telling = telling;
    }

    /** Sends a command and answers the id in its receipt. */
    UUID command(Service service, String path, Bearer bearer, String key, Map<String, ?> body)
            throws InterruptedException {
        JsonNode receipt = api.post(service, path, bearer, idempotencyKey(path, key), body, Map.of());
        positions.put(service, receipt.required("position").asString());
        return UUID.fromString(receipt.required("id").asString());
    }

    /** What is done, and to whom in the script; ids differ between two stacks, and keys must not between two tellings. */
    private String idempotencyKey(String path, String key) {
        return telling.prefix() + path.replaceAll("/[0-9a-f-]{36}", "") + "/" + key;
    }

    /** Waits until a service has heard everything that was done so far, by asking it something. */
    void hear(Service service, String path, Bearer bearer) throws InterruptedException {
        api.get(service, path, bearer, after());
    }

    /** The header by which a query waits for everything that was done so far. */
    Map<String, String> after() {
        return positions.isEmpty() ? Map.of() : Map.of("Colearn-After", String.join(",", positions.values()));
    }

    /** Who speaks for a side: somebody of a partner as its member, somebody of the institute as a coach. */
    Bearer as(String person) {
        Optional<UUID> partner = cast.partnerOf(person);
        return new Bearer(
                partner.isPresent() ? Role.PARTNER_MEMBER : Role.COACH, Optional.of(cast.id(person)), partner);
    }
}

package colearn.local.soak;

import static java.util.Objects.requireNonNull;

import colearn.local.Refusal;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Waits until services have heard what the others have said so far, and show it. */
final class Heard {
    private static final Duration NOTHING_HAPPENS = Duration.ofMinutes(5);
    private static final Map<Service, String> SOME_QUERY = Map.of(
            Service.PARTNER, "/partners?limit=1",
            Service.SESSION, "/sessions?relationship=01900000-0000-7000-8000-00000000dead",
            Service.INSIGHT, "/matrix?limit=1");

    private final Scene scene;

    Heard(Scene scene) {
        this.scene = scene;
    }

    /** Until all have heard all, and nothing comes of it any more. */
    void byAll() throws InterruptedException {
        Map<Service, String> before;
        var now = positions(Service.values());
        do {
            before = now;
            by(Service.PARTNER, Service.values());
            // It has no use for what insight-service says.
            by(Service.SESSION, Service.PARTNER, Service.SESSION);
            by(Service.INSIGHT, Service.values());
            now = positions(Service.values());
        } while (!now.equals(before));
    }

    /** Until one has heard these; the others may be away. */
    void by(Service service, Service... sources) throws InterruptedException {
        var heard = positions(sources);
        long end = System.nanoTime() + NOTHING_HAPPENS.toNanos();
        long come = rows(service);
        while (true) {
            try {
                // It asks again, for minutes, until what it asks for is visible.
                scene.api()
                        .get(
                                service,
                                requireNonNull(SOME_QUERY.get(service)),
                                Bearer.of(Role.PROGRAM_MANAGER),
                                Map.of("Colearn-After", String.join(",", heard.values())));
                return;
            } catch (Refusal behind) {
                long now = rows(service);
                if (now == come && System.nanoTime() > end) {
                    throw new IllegalStateException(
                            service.longName() + " hears and shows nothing more: " + behind.getMessage(), behind);
                }
                end = now == come ? end : System.nanoTime() + NOTHING_HAPPENS.toNanos();
                come = now;
            }
        }
    }

    private Map<Service, String> positions(Service... services) throws InterruptedException {
        var positions = new EnumMap<Service, String>(Service.class);
        for (var service : services) {
            positions.put(service, page(service).required("position").asString());
        }
        return positions;
    }

    private long rows(Service service) throws InterruptedException {
        return page(service).required("position").asString().hashCode()
                + 31L
                        * scene.api()
                                .text(service, "/operations/views", Bearer.of(Role.ANALYST), Map.of())
                                .hashCode();
    }

    private tools.jackson.databind.JsonNode page(Service service) throws InterruptedException {
        return scene.api().get(service, "/operations/quarantine?limit=1", Bearer.of(Role.ANALYST), Map.of());
    }
}

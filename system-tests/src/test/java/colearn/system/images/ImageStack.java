package colearn.system.images;

import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import colearn.platform.identity.Role;
import colearn.servers.process.FreePort;
import colearn.system.stack.Doors;
import colearn.testkit.http.Client;
import colearn.testkit.token.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The three services in containers of their images, on one institute's databases and topics. */
final class ImageStack implements Doors, AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final UUID SOMEBODY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, ServiceContainer> containers = new EnumMap<>(Service.class);

    /** Starts them one after the other, and says how long each took. */
    ImageStack() {
        var institution = new Institution();
        for (var service : Service.values()) {
            ports.put(service, FreePort.find());
        }
        for (var service : Service.values()) {
            var settings = institution.settings(service, port(service), FreePort.find());
            for (var peer : Service.values()) {
                settings.put("colearn.peers." + peer.shortName(), "http://127.0.0.1:" + port(peer));
            }
            var container = new ServiceContainer(ServiceImages.loaded(service), settings);
            containers.put(service, container);
            var begun = Instant.now();
            container.start();
            awaitReady(service, container);
            var took = Duration.between(begun, Instant.now());
            System.out.println(service.longName() + " is ready on one core after " + took.toMillis()
                    + " ms, of which a processor worked "
                    + container.processorTime().toMillis());
        }
    }

    private void awaitReady(Service service, ServiceContainer container) {
        Awaitility.await(service.longName() + " is ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> {
                    if (!container.isRunning()) {
                        throw new AssertionError("it has ended: " + container.getLogs());
                    }
                    return at(service).get("/readyz").status() == 200;
                });
    }

    private int port(Service service) {
        return ports.getOrDefault(service, 0);
    }

    ServiceContainer container(Service service) {
        return containers.get(service);
    }

    @Override
    public Client at(Service service) {
        return Client.of(() -> URI.create("http://127.0.0.1:" + port(service)));
    }

    @Override
    public String token(Bearer bearer) {
        return TestIssuer.shared().tokens().with(bearer.person().orElse(SOMEBODY), claims -> {
            bearer.partner().ifPresent(partner -> claims.claim("partner", partner.toString()));
            return claims.claim(
                    "roles", List.of(Role.valueOf(bearer.role().name()).name()));
        });
    }

    @Override
    public void close() {
        containers.values().forEach(ServiceContainer::stop);
    }
}

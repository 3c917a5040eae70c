package colearn.local.parts;

import colearn.local.state.Checkout;
import colearn.local.state.Institute;
import colearn.local.state.Ports;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import colearn.local.state.StackClock;
import colearn.servers.ServiceLogins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All parts of a checkout's stack, and every setting that a program is given. */
public record Parts(Checkout checkout, Ports ports, Secrets secrets) {
    /** What the services stand on; these start first and end last. */
    public List<Part> ground() {
        return List.of(new PostgresPart(checkout, ports, secrets), new KafkaPart(checkout, ports), identity());
    }

    /** The services; they start once the ground is ready. */
    public List<Part> services() {
        return Stream.of(Service.values()).map(this::service).toList();
    }

    /**
     * One more process of a service, on the same databases and topics.
     *
     * @param port a free one
     */
    public Part another(Service service, int port) {
        return service(service, service.longName() + "-" + port, port, 0);
    }

    private Part identity() {
        return new JavaPart(
                checkout,
                "identity",
                ports.identity(),
                checkout.jar("deploy/identity", "local-identity"),
                Map.of(
                        "server.port",
                        ports.identity(),
                        "colearn.identity.issuer",
                        ports.issuer(),
                        "colearn.identity.client-secret",
                        secrets.identityClient(),
                        "colearn.identity.key-file",
                        checkout.data().resolve("identity/signing.key").toString()));
    }

    private Part service(Service service) {
        return service(service, service.longName(), ports.of(service), ports.managementOf(service));
    }

    private Part service(Service service, String name, int port, int managementPort) {
        String database = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.shortName();
        ServiceLogins logins = secrets.logins(service);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", managementPort);
        settings.put("management.server.address", "127.0.0.1");
        settings.put("spring.profiles.active", "local");
        settings.put("colearn.database.url", database);
        login(settings, "colearn.database.owner", service.shortName() + "_owner", logins.owner());
        login(settings, "colearn.database.app", service.shortName() + "_app", logins.app());
        login(settings, "colearn.database.loader", service.shortName() + "_loader", logins.loader());
        settings.put("colearn.keys.url", database + "_keys");
        login(settings, "colearn.keys", service.shortName() + "_keys", logins.keys());
        settings.put("colearn.keys.master-key", secrets.masterKey(service));
        settings.put("colearn.keys.exchange-key", secrets.exchangeKey());
        settings.put("colearn.kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        settings.put("colearn.kafka.topic-prefix", "colearn");
        settings.put("colearn.identity.issuer-uri", ports.issuer());
        settings.put("colearn.clock.file", StackClock.file(checkout).toString());
        settings.put("colearn.institute.id", Institute.ID.toString());
        settings.put("colearn.institute.zone", Institute.ZONE);
        for (Service peer : Service.values()) {
            settings.put("colearn.peers." + peer.shortName(), ports.urlOf(peer));
        }
        return new JavaPart(checkout, name, port, checkout.jar(service.longName(), service.longName()), settings);
    }

    private static void login(Map<String, Object> settings, String prefix, String name, String password) {
        settings.put(prefix + ".username", name);
        settings.put(prefix + ".password", password);
    }
}

package colearn.testkit.service;

import static java.util.Objects.requireNonNull;

import colearn.platform.time.MovableClock;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.http.Client;
import colearn.testkit.openapi.AsDescribed;
import colearn.testkit.openapi.Description;
import colearn.testkit.token.TestIssuer;
import colearn.testkit.token.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service as it runs in production, in the test's JVM: its application class on a free port, the real servers, databases and topics of
 * its own. Use it as
 *
 * {@snippet :
 * @RegisterExtension
 * static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);
 * }
 *
 * <p>The shared one starts once a JVM: its test classes use ids of their own, and leave it running. A test that stops its service, or moves
 * its clock, takes one of its {@link #own}.
 */
public final class ServiceUnderTest implements BeforeAllCallback, AutoCloseable {
    private static final Map<Class<?>, ServiceUnderTest> SHARED = new ConcurrentHashMap<>();

    private final String name;
    private final Class<?> application;
    private final MovableClock clock = new MovableClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, FactsFromOthers> others = new HashMap<>();
    private @Nullable Surroundings surroundings;
    private @Nullable ConfigurableApplicationContext running;
    private @Nullable AsDescribed described;

    private ServiceUnderTest(String name, Class<?> application) {
        this.name = name;
        this.application = application;
    }

    /** One for the whole JVM, started by the first test class that has it as an extension, or by {@link #start()}. */
    public static ServiceUnderTest shared(String name, Class<?> application) {
        return SHARED.computeIfAbsent(application, it -> new ServiceUnderTest(name, it));
    }

    /** One that nobody else knows; whoever asked for it closes it. */
    public static ServiceUnderTest own(String name, Class<?> application) {
        return new ServiceUnderTest(name, application);
    }

    /** As in topics and positions, for example {@code partner}. */
    public String name() {
        return name;
    }

    /** Another instance of the same service: on the same databases, keys and topics, at a port and with a clock of its own. */
    public synchronized ServiceUnderTest beside() {
        var other = new ServiceUnderTest(name, application);
        other.surroundings = surroundings();
        return other;
    }

    /** Before it starts: a setting other than that of every test, for example a pool that is small. */
    public synchronized ServiceUnderTest with(String property, String value) {
        settings.put(property, value);
        return this;
    }

    /** Starts it, the first time or again, on the same databases and topics; does nothing when it runs. */
    public synchronized ServiceUnderTest start() {
        if (running == null) {
            var properties = new LinkedHashMap<>(surroundings().properties());
            properties.putAll(settings);
            var given = properties.entrySet().stream()
                    .map(it -> "--" + it.getKey() + "=" + it.getValue())
                    .toArray(String[]::new);
            running = new SpringApplicationBuilder(application)
                    // Ends with the JVM when nobody ended it before: not while the servers it needs are ending too.
                    .registerShutdownHook(false)
                    // Ours, so that a restart does not bring the past back.
                    .initializers(context -> ((GenericApplicationContext) context)
                            .registerBean("testClock", MovableClock.class, () -> clock, it -> it.setPrimary(true)))
                    .run(given);
        }
        return this;
    }

    /** In order, as a rollout would stop it. */
    public synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    public void restart() {
        stop();
        start();
    }

    /** Nobody yet. Whatever the service answers is held against its own description. */
    public Client client() {
        return Client.of(this::uri).witnessed(reply -> described().accept(reply));
    }

    private synchronized AsDescribed described() {
        if (described == null) {
            described = new AsDescribed(Description.of(Client.of(this::uri)));
        }
        return described;
    }

    public Client as(String token) {
        return client().as(token);
    }

    public Tokens tokens() {
        return TestIssuer.shared().tokens();
    }

    /** Another service, as this one hears it; the same one for the same name. */
    public synchronized FactsFromOthers factsFrom(String source) {
        return others.computeIfAbsent(source, it -> surroundings().facts(it, clock));
    }

    /** The service's clock. */
    public MovableClock clock() {
        return clock;
    }

    /** A part of the running service, for what no client can see. */
    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /** One of several parts of a type. */
    public <T> T bean(String bean, Class<T> type) {
        return context().getBean(bean, type);
    }

    /** The requests, by their correlation id, that made it record something. */
    public Set<String> recordedFor() {
        return JdbcClient.create(bean("processorConnections", DataSource.class))
                .sql("select distinct metadata ->> 'correlation' from log.event where source = :name")
                .param("name", name)
                .query(String.class)
                .set();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + context().getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public synchronized void close() {
        stop();
        others.values().forEach(FactsFromOthers::close);
        others.clear();
    }

    private synchronized Surroundings surroundings() {
        if (surroundings == null) {
            surroundings = Surroundings.of(name);
        }
        return surroundings;
    }

    private synchronized ConfigurableApplicationContext context() {
        return requireNonNull(running, () -> name + " does not run: start() it");
    }
}

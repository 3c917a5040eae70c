package colearn.testkit.service;

import static java.util.Objects.requireNonNull;

import colearn.platform.time.MovableClock;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.http.Client;
import colearn.testkit.token.TestIssuer;
import colearn.testkit.token.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

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
    private final Map<String, FactsFromOthers> others = new HashMap<>();
    private @Nullable Surroundings surroundings;
    private @Nullable ConfigurableApplicationContext running;

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

    /** Starts it, the first time or again, on the same databases and topics; does nothing when it runs. */
    public synchronized ServiceUnderTest start() {
        if (running == null) {
            var given = surroundings().properties().entrySet().stream()
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

    /** Nobody yet. */
    public Client client() {
        return Client.of(this::uri);
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

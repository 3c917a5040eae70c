package colearn.local.soak;

import colearn.local.state.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares what was acknowledged with the log of the service that decided it, that log with Kafka, Kafka with what each other service
 * received, all of it with what is shown, and the rows with rows that are built anew.
 */
final class Check {
    /** Who listens to whom; session-service has no use for what insight-service says. */
    private static final Map<Service, Set<Service>> LISTENERS = Map.of(
            Service.PARTNER, EnumSet.of(Service.SESSION, Service.INSIGHT),
            Service.SESSION, EnumSet.of(Service.PARTNER, Service.INSIGHT),
            Service.INSIGHT, EnumSet.of(Service.PARTNER));

    private final Scene scene;
    private final Ledger ledger;
    private final List<String> findings = new ArrayList<>();
    private long events;

    Check(Scene scene, Ledger ledger) {
        this.scene = scene;
        this.ledger = ledger;
    }

    /** What is wrong; empty when all is well. */
    List<String> findings() throws SQLException, InterruptedException {
        new Heard(scene).byAll();
        for (var source : Service.values()) {
            travelled(source);
        }
        var shown = new Shown(scene);
        findings.addAll(shown.names(ledger.names()));
        findings.addAll(shown.learnings(ledger.learnings()));
        findings.addAll(new Rows(scene).findings());
        return findings;
    }

    /** How many events were compared, each in all of its places. */
    long events() {
        return events;
    }

    private void travelled(Service source) throws SQLException {
        var followed = ledger.aggregates(source);
        var decided = new Chains("the log of " + source.longName(), followed);
        var told = new Chains("what " + source.longName() + " has to tell", followed);
        var published = Recorded.published(scene.root(), source);
        Recorded.read(scene, source, source, (aggregate, version, event, about) -> {
            decided.add(aggregate, version, event);
            if (published.contains(about)) {
                told.add(aggregate, version, event);
            }
        });
        events += decided.events();
        findings.addAll(decided.broken());
        complete(source, decided);
        var again = source == Service.PARTNER && scene.isPublishedAgain() ? told : null;
        var kafka = new Chains("Kafka's topic of " + source.longName(), followed, again);
        Kafka.read(scene, source, kafka);
        same(kafka, told);
        for (var listener : Service.values()) {
            if (requireListeners(source).contains(listener)) {
                var received = new Chains("what " + listener.longName() + " heard of " + source.longName(), followed);
                Recorded.read(
                        scene,
                        listener,
                        source,
                        (aggregate, version, event, about) -> received.add(aggregate, version, event));
                same(received, told);
            }
        }
    }

    private static Set<Service> requireListeners(Service source) {
        return LISTENERS.getOrDefault(source, Set.of());
    }

    private void complete(Service source, Chains decided) {
        for (UUID aggregate : ledger.aggregates(source)) {
            if (decided.count(aggregate) != decided.last(aggregate) || decided.count(aggregate) == 0) {
                findings.add("of %s %d events are in the log of %s, the last is version %d"
                        .formatted(aggregate, decided.count(aggregate), source.longName(), decided.last(aggregate)));
            }
        }
        ledger.of(source).forEach((aggregate, version) -> {
            if (decided.last(aggregate) != version) {
                findings.add("%s was acknowledged in version %d, in the log of %s it is in version %d"
                        .formatted(aggregate, version, source.longName(), decided.last(aggregate)));
            }
        });
    }

    private void same(Chains there, Chains decided) {
        findings.addAll(there.broken());
        findings.addAll(there.differences(decided));
    }
}

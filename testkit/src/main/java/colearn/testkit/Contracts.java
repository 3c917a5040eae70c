package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.published.Publication.PublicEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** All contracts of a service at once, as a test of its producer or of one of its consumers. */
public final class Contracts {
    private static final String SCHEMA = ".schema.json";

    private Contracts() {}

    /**
     * A test for each event: it is its contract's sample, and fits its schema; and one that there is no contract besides.
     *
     * @param events one of each type that the service publishes, as its publications make them
     */
    public static Stream<DynamicTest> publishedBy(String service, Collection<PublicEvent> events) {
        var each = events.stream()
                .map(event -> DynamicTest.dynamicTest(
                        "%s v%d is what its contract says".formatted(event.type(), event.version()),
                        () -> Contract.holds(service, event)));
        var files = events.stream()
                .map(event -> Contract.file(service, event.type(), event.version()))
                .collect(Collectors.toSet());
        return Stream.concat(
                each,
                Stream.of(DynamicTest.dynamicTest(
                        "every contract of %s is published".formatted(service),
                        () -> assertThat(files(service))
                                .as(
                                        "contracts that no event of %s was held against: publish it, or remove the two files",
                                        service)
                                .isSubsetOf(files))));
    }

    /** A test for each type that a service reads of another: it reads the producer's sample, with fields added that it does not know. */
    public static Stream<DynamicTest> readBy(ReceivedTypes facts) {
        return readBy(facts, new String[0]);
    }

    /**
     * The same.
     *
     * @param notYet types that the producer does not publish yet; a test fails once it does
     */
    public static Stream<DynamicTest> readBy(ReceivedTypes facts, String... notYet) {
        var early = Set.of(notYet);
        var read = facts.types().entrySet().stream()
                .filter(it -> !early.contains(it.getKey()))
                .map(it -> DynamicTest.dynamicTest(
                        "%s of %s can be read".formatted(it.getKey(), facts.source()),
                        () -> assertThat(Contract.of(
                                                facts.source(),
                                                it.getKey(),
                                                facts.former().currentVersion(it.getKey()))
                                        .readBy(it.getValue()))
                                .isNotNull()));
        var unpublished = Arrays.stream(notYet)
                .map(type -> DynamicTest.dynamicTest(
                        "%s is not published yet by %s".formatted(type, facts.source()),
                        () -> assertThat(files(facts.source()))
                                .as("it is published now: read it")
                                .doesNotContain(Contract.file(facts.source(), type, 1))));
        return Stream.concat(read, unpublished);
    }

    /** What lies in a service's folder, without the endings. */
    static Set<String> files(String service) {
        return names(service)
                .filter(it -> it.endsWith(SCHEMA))
                .map(it -> it.substring(0, it.length() - SCHEMA.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> names(String service) {
        return ResourceFolder.of("contracts/" + service).names();
    }
}

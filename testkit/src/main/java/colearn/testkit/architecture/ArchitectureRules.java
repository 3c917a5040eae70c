package colearn.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The architecture, as far as class files tell it. A service's test is
 *
 * {@snippet :
 * class ArchitectureTest {
 *     @TestFactory
 *     Stream<DynamicTest> rooms() {
 *         return ArchitectureRules.ofService(PartnerService.class);
 *     }
 * }
 * }
 */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** A test for each rule that a service keeps. */
    public static Stream<DynamicTest> ofService(Class<?> application) {
        var root = application.getPackageName();
        var production = production(root);
        var everything = new ClassFileImporter().importPackages(root);
        return Stream.concat(
                tests(serviceRules(root), production), tests(List.of(Determinism.nobodySleeps()), everything));
    }

    /** A test for each rule that the platform keeps. */
    public static Stream<DynamicTest> ofPlatform(String root) {
        return tests(platformRules(root), production(root));
    }

    static List<ArchRule> serviceRules(String root) {
        var rooms = new Rooms(root);
        return Stream.of(
                        rooms.rules(),
                        List.of(
                                Determinism.domainAsksNoWorld(root + ".domain"),
                                Determinism.foldsAskNoWorld(root),
                                AxonRoom.staysOutOf(root)),
                        HouseStyle.rules(root))
                .flatMap(List::stream)
                .toList();
    }

    static List<ArchRule> platformRules(String root) {
        return Stream.of(
                        List.of(
                                AxonRoom.onlyIn(root + ".axon", root),
                                Neutrality.noWordOfTheDomain(root),
                                Rooms.noCyclesBetweenRooms(root),
                                Neutrality.usesOnlyItself(root)),
                        HouseStyle.rules(root))
                .flatMap(List::stream)
                .toList();
    }

    static JavaClasses production(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("there is no class in " + root);
        }
        return classes;
    }

    private static Stream<DynamicTest> tests(List<ArchRule> rules, JavaClasses classes) {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
}

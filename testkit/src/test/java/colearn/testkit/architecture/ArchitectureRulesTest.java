package colearn.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule finds what was planted against it, names the class, and no other rule is hurt; what keeps the rules passes them all. */
class ArchitectureRulesTest {
    private static final String PLANTED = "colearn.testkit.architecture.planted.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            framework  | domain uses only                | domain.Apple
            database   | domain uses only                | domain.Apple
            clock      | asks for neither time nor chance; | domain.Apple
            chance     | asks for neither time nor chance; | domain.Apple
            today      | a fold asks for neither         | views.AppleFold
            sql        | api uses only                   | api.Apples
            listening  | received uses only              | received.BeeFact
            knowing    | received uses only              | received.BeeFact
            telling    | published uses only             | published.ApplePicked
            looking    | reactions uses only             | reactions.WhenSeenThenPicked
            rising     | views uses only                 | views.AppleRow
            acting     | api uses only                   | api.Apples
            deciding   | know events, not commands       | views.AppleRow
            neighbour  | uses no other service           | configuration.Wiring
            axon       | knows nothing of Axon           | configuration.Wiring
            circle     | circle.domain: has no cycle     | domain.apple.Apple
            naming     | no class is called              | api.AppleHelper
            nameless   | every package has               | api.Apples
            unmarked   | every package has               | api.Apples
            """)
    void aServiceThatBreaksOneRule(String planted, String rule, String culprit) {
        var root = PLANTED + planted;
        onlyOneFails(ArchitectureRules.serviceRules(root), root, rule, culprit);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            worded     | no class after a word           | http.OpenCoachHours
            leaking    | only colearn.testkit.architecture.planted.leaking.axon knows Axon | http.Bus
            tangled    | has no cycle                    | http.Page
            serving    | uses no service                 | http.Fruit
            naming     | no class is called              | api.AppleHelper
            """)
    void aPlatformThatBreaksOneRule(String planted, String rule, String culprit) {
        var root = PLANTED + planted;
        onlyOneFails(ArchitectureRules.platformRules(root), root, rule, culprit);
    }

    @Test
    void whatKeepsTheRulesPassesThemAll() {
        assertThat(failures(ArchitectureRules.serviceRules(PLANTED + "sound"), PLANTED + "sound"))
                .isEmpty();
        assertThat(failures(ArchitectureRules.platformRules(PLANTED + "neutral"), PLANTED + "neutral"))
                .isEmpty();
    }

    @Test
    void whoSleepsIsNamed() {
        assertThat(failures(List.of(Determinism.nobodySleeps()), PLANTED + "sleeping"))
                .singleElement()
                .asString()
                .contains("sleeping.Dozing.doze()");
        assertThat(failures(List.of(Determinism.nobodySleeps()), PLANTED + "sound"))
                .isEmpty();
    }

    @Test
    void aFileThatIsTooLongIsNamed() {
        var root = PLANTED + "sound.api";
        assertThat(failures(List.of(HouseStyle.sizes(root, 20)), root))
                .singleElement()
                .asString()
                .contains("sound.api.Apples");
        assertThat(failures(List.of(HouseStyle.sizes(root, 100)), root)).isEmpty();
    }

    @Test
    void aPackageWithoutClassesIsAMistake() {
        assertThatThrownBy(() -> ArchitectureRules.production("colearn.nowhere"))
                .hasMessageContaining("no class in colearn.nowhere");
    }

    private static void onlyOneFails(List<ArchRule> rules, String root, String rule, String culprit) {
        assertThat(failures(rules, root)).singleElement().asString().contains(rule, root + "." + culprit);
    }

    private static List<String> failures(List<ArchRule> rules, String root) {
        var classes = new ClassFileImporter().importPackages(root);
        assertThat(classes).isNotEmpty();
        return rules.stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
    }
}

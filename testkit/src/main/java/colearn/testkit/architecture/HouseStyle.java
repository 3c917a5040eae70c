package colearn.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** Names that say something, packages that say what they are for and that nothing in them is null, files that fit a head. */
final class HouseStyle {
    /** A file of 150 lines is worth a question; this is where it is answered. */
    private static final int LONGEST_FILE = 250;

    private static final String SAYS_NOTHING =
            ".*[.$](?!ProgramManager$)[A-Za-z0-9]*(Manager|Helper|Util|Utils|Impl|Dto|DTO|Common)";

    private HouseStyle() {}

    static List<ArchRule> rules(String root) {
        return List.of(names(root), packages(root), sizes(root, LONGEST_FILE));
    }

    private static ArchRule names(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(SAYS_NOTHING)
                .as(root + ": no class is called Manager, Helper, Util, Impl, Dto or Common");
    }

    private static ArchRule packages(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(stand(
                        "in a package with a package-info that says @NullMarked",
                        it -> it.getPackage()
                                .tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isPresent()))
                .as(root + ": every package has a package-info with @NullMarked");
    }

    static ArchRule sizes(String root, int longest) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(stand("end before line " + longest, it -> lastLine(it) <= longest))
                .as(root + ": no file is longer than " + longest + " lines");
    }

    /** As far as a class file tells: the last line that does something. */
    private static int lastLine(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .mapToInt(JavaAccess::getLineNumber)
                .max()
                .orElse(0);
    }

    private static ArchCondition<JavaClass> stand(String what, Predicate<JavaClass> fine) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!fine.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " does not " + what));
                }
            }
        };
    }
}

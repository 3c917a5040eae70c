package colearn.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What must answer the same on every day and every machine asks neither for the time nor for chance. */
final class Determinism {
    private static final Map<String, Set<String>> WORLD = Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.util.Locale", Set.of("getDefault"),
            "java.time.ZoneId", Set.of("systemDefault"),
            "java.util.Date", Set.of("<init>"),
            "java.util.Random", Set.of("<init>"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("current"),
            "colearn.platform.time.Ids", Set.of("next"));

    private static final Set<String> CLOCKS = Set.of("now", "systemUTC", "systemDefaultZone", "system");

    private Determinism() {}

    static ArchRule domainAsksNoWorld(String domain) {
        return classes()
                .that()
                .resideInAPackage(domain + "..")
                .should(notCall(
                        call -> asksTheWorld(call) || call.getTargetOwner().isAssignableTo(Clock.class)))
                .as(domain + ": asks for neither time nor chance; the command carries them")
                .allowEmptyShould(true);
    }

    /** Folds: live, rebuilt and replayed they must make the same rows and the same commands. */
    static ArchRule foldsAskNoWorld(String root) {
        return classes()
                .that()
                .resideInAnyPackage(root + ".views..", root + ".published..", root + ".received..")
                .should(notCall(Determinism::asksTheWorld))
                .as(root + ": a fold asks for neither time nor chance, or a rebuild would make other rows")
                .allowEmptyShould(true);
    }

    static ArchRule nobodySleeps() {
        return classes()
                .should(notCall(call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getTarget().getName().equals("sleep")))
                .as("nobody sleeps, in tests either: wait for what you wait for");
    }

    private static boolean asksTheWorld(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        return WORLD.getOrDefault(owner.getFullName(), Set.of()).contains(name)
                || (owner.getPackageName().startsWith("java.time") && CLOCKS.contains(name) && !isGivenAClock(call));
    }

    private static boolean isGivenAClock(JavaAccess<?> call) {
        return call.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Clock.class));
    }

    /** Calls, constructors and method references alike. */
    private static ArchCondition<JavaClass> notCall(Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("not call what it must not") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(it -> events.add(SimpleConditionEvent.violated(user, it.getDescription())));
            }
        };
    }
}

package colearn.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What the classes of a room may depend on. What is ruled out stays so, whatever else allows it. */
final class Uses {
    private final String description;
    private final List<Predicate<JavaClass>> allowed = new ArrayList<>();
    private final List<Predicate<JavaClass>> forbidden = new ArrayList<>();
    private final Set<String> tolerated = new HashSet<>();

    private Uses(String description) {
        this.description = description;
    }

    static Uses only(String description) {
        return new Uses("only " + description);
    }

    /** Of what lies inside, only what is named next. */
    static Uses anythingOutside(String root) {
        var uses = new Uses("only its neighbours below");
        uses.allowed.add(type -> !within(type, root));
        return uses;
    }

    Uses packages(String... names) {
        return allow(names, Uses::within);
    }

    /** These packages without those inside them. */
    Uses exactly(String... names) {
        return allow(names, (type, name) -> type.getPackageName().equals(name));
    }

    Uses classes(String... names) {
        return allow(names, (type, name) -> type.getFullName().equals(name));
    }

    Uses butNot(String... packages) {
        Arrays.stream(packages).forEach(name -> forbidden.add(type -> within(type, name)));
        return this;
    }

    /** Although it lies in a package that is ruled out. */
    Uses tolerating(String name) {
        tolerated.add(name);
        return this;
    }

    String description() {
        return description;
    }

    ArchCondition<JavaClass> asCondition() {
        return condition(
                description,
                type -> tolerated.contains(type.getFullName())
                        || (allowed.stream().anyMatch(it -> it.test(type))
                                && forbidden.stream().noneMatch(it -> it.test(type))));
    }

    /** No class within the package, at the top of its file, whose name ends so. */
    static ArchCondition<JavaClass> noneNamed(String packageName, String... endings) {
        return condition(
                "use none named so",
                type -> !within(type, packageName)
                        || Arrays.stream(endings).noneMatch(outermost(type).getSimpleName()::endsWith));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(it -> !fits(it))
                        .forEach(it -> events.add(SimpleConditionEvent.violated(user, it.getDescription())));
            }

            private boolean fits(Dependency dependency) {
                var type = dependency.getTargetClass().getBaseComponentType();
                return type.isPrimitive() || allowed.test(type);
            }
        };
    }

    private Uses allow(String[] names, BiPredicate<JavaClass, String> by) {
        Arrays.stream(names).forEach(name -> allowed.add(type -> by.test(type, name)));
        return this;
    }

    private static boolean within(JavaClass type, String packageName) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return outer.map(Uses::outermost).orElse(type);
    }
}

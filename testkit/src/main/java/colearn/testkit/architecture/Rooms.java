package colearn.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may use whom inside a service, as ARCHITECTURE.md's table has it. */
final class Rooms {
    private static final String PLATFORM = "colearn.platform";
    private static final String SEALED_TEXT = PLATFORM + ".secrets.SealedText";
    private static final String[] SQL = {"java.sql", "javax.sql", "org.springframework.jdbc", "org.postgresql"};
    private static final String[] WEB = {"org.springframework.web", "org.springframework.http", "jakarta.servlet"};

    private static final String CONNECTION = "org.springframework.jdbc.core.simple.JdbcClient";

    private final String root;

    Rooms(String root) {
        this.root = root;
    }

    List<ArchRule> rules() {
        return List.of(
                domain(),
                received(),
                published(),
                views(),
                reactions(),
                api(),
                configuration(),
                others(),
                deciding(), //
                noCyclesBetweenRooms(root),
                noCyclesBetweenRooms(root + ".domain"),
                noCyclesBetweenRooms(root + ".views"));
    }

    private ArchRule domain() {
        return room(
                "domain",
                Uses.only("the language, decisions and the domain's own words")
                        .packages("java", "org.jspecify", PLATFORM + ".decider", room("domain"))
                        .classes(SEALED_TEXT)
                        .butNot(SQL)
                        .butNot("java.net", "java.util.logging"));
    }

    private ArchRule received() {
        return room(
                "received",
                Uses.only("its own records, the fold over them, and words that the aggregates share")
                        .packages("java", "org.jspecify", room("received"))
                        .exactly(room("domain"))
                        .classes(
                                SEALED_TEXT,
                                PLATFORM + ".commands.ReceivedFold",
                                PLATFORM + ".commands.Reads",
                                PLATFORM + ".commands.Known")
                        .butNot(SQL));
    }

    private ArchRule published() {
        return room(
                "published",
                Uses.only("the domain's events and the contract")
                        .packages("java", "org.jspecify", PLATFORM + ".published", room("domain"), room("published"))
                        .classes(SEALED_TEXT, PLATFORM + ".eventlog.Happening")
                        .butNot(SQL));
    }

    private ArchRule views() {
        return room(
                "views",
                Uses.anythingOutside(root)
                        .packages(room("domain"), room("received"), room("views"))
                        .butNot(WEB));
    }

    private ArchRule reactions() {
        return room(
                "reactions",
                Uses.anythingOutside(root)
                        .packages(room("domain"), room("received"), room("reactions"))
                        .butNot(WEB)
                        .butNot(SQL));
    }

    /** An endpoint may hand on the connection that {@code Queries} gives it; what it asks of one is of a type that is ruled out. */
    private ArchRule api() {
        return room(
                "api",
                Uses.anythingOutside(root)
                        .packages(room("domain"), room("received"), room("views"), room("api"))
                        .butNot(SQL)
                        .tolerating(CONNECTION));
    }

    private ArchRule configuration() {
        return room("configuration", Uses.anythingOutside(root).packages(root).butNot(SQL));
    }

    /** Neither another service nor what only tests and tools have. */
    private ArchRule others() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Uses.anythingOutside("colearn").packages(root, PLATFORM).asCondition())
                .as(root + ": uses no other service, nor what is for tests and tools");
    }

    /** Whoever shows or tells what was decided needs the events, not the way to them. */
    private ArchRule deciding() {
        return classes()
                .that()
                .resideInAnyPackage(room("views") + "..", room("published") + "..", room("received") + "..")
                .should(Uses.noneNamed(room("domain"), "Decider", "Command"))
                .as(root + ": views, published and received know events, not commands and deciders")
                .allowEmptyShould(true);
    }

    static ArchRule noCyclesBetweenRooms(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as(root + ": has no cycle between its parts")
                .allowEmptyShould(true);
    }

    private ArchRule room(String name, Uses allowed) {
        return classes()
                .that()
                .resideInAPackage(room(name) + "..")
                .should(allowed.asCondition())
                .as(root + ": " + name + " uses " + allowed.description())
                .allowEmptyShould(true);
    }

    private String room(String name) {
        return root + "." + name;
    }
}

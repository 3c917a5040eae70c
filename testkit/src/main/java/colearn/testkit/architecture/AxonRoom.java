package colearn.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Axon is in one room, so that leaving it is one room's work. */
final class AxonRoom {
    private static final String AXON = "org.axonframework..";

    private AxonRoom() {}

    static ArchRule onlyIn(String room, String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AXON)
                .as(root + ": only " + room + " knows Axon");
    }

    static ArchRule staysOutOf(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(AXON)
                .as(root + ": knows nothing of Axon");
    }
}

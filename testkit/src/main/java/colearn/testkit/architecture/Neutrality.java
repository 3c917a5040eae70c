package colearn.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The platform could carry another domain. */
final class Neutrality {
    private static final String WORDS =
            "Partner|Agreement|Coach|Relationship|Cohort|Struggle|Reflection|Retrospective|Challenge|Pdca|A3|Learning|Insight"
                    + "|Attestation|Matrix|Institute|Consent";

    private Neutrality() {}

    static ArchRule noWordOfTheDomain(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*\\.([A-Za-z0-9]*[a-z0-9$])?(" + WORDS + ")(s?|s?[A-Z$].*)")
                .as(root + ": names no class after a word of the domain");
    }

    static ArchRule usesOnlyItself(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(Uses.anythingOutside("colearn").packages(root).asCondition())
                .as(root + ": uses no service");
    }
}

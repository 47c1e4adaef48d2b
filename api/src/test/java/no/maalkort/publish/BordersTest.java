package no.maalkort.publish;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The borders of publishing: it alone knows databases, and it knows nobody of the application. */
class BordersTest {
    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.maalkort");

    @Test
    void onlyPublishingKnowsDatabases() {
        noClasses()
                .that(not(resideInAPackage("no.maalkort.publish")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql.."))
                .check(APPLICATION);
    }

    @Test
    void publishingKnowsNeitherCommandsNorTheService() {
        noClasses()
                .that(resideInAPackage("no.maalkort.publish"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("no.maalkort.cli", "no.maalkort.rest", "org.springframework.."))
                .check(APPLICATION);
    }
}

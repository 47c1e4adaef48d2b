package no.maalkort;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The borders of the engine's packages, and what no judgement may touch. */
class BordersTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.maalkort");

    @Test
    void onlyTheRulePackSeesDrools() {
        noClasses()
                .that(not(resideInAPackage("no.maalkort.rulepack")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.drools..", "org.kie.."))
                .check(ENGINE);
    }

    @Test
    void onlyFiguresAndTablesSeeOpenCsv() {
        noClasses()
                .that(not(resideInAnyPackage("no.maalkort.figure", "no.maalkort.table")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.opencsv.."))
                .check(ENGINE);
    }

    @Test
    void onlyFiguresTablesAndTheWriterSeeJackson() {
        noClasses()
                .that(not(resideInAnyPackage("no.maalkort.figure", "no.maalkort.table", "no.maalkort.scorecard")))
                .should()
                .dependOnClassesThat(resideInAPackage("tools.jackson.."))
                .check(ENGINE);
    }

    @Test
    void onlyPullingCallsAnybody() {
        noClasses()
                .that(not(resideInAPackage("no.maalkort.pxweb")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net.http..", "no.maalkort.pxweb"))
                .check(ENGINE);
    }

    @Test
    void judgementDependsOnNothingOfOurs() {
        noClasses()
                .that(resideInAPackage("no.maalkort.judgement"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("no.maalkort..").and(not(resideInAPackage("no.maalkort.judgement"))))
                .check(ENGINE);
    }

    @Test
    void theScorecardKnowsNothingOfScoring() {
        noClasses()
                .that(resideInAPackage("no.maalkort.scorecard"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("no.maalkort.scoring", "no.maalkort.rulepack"))
                .check(ENGINE);
    }

    @Test
    void nothingThatJudgesHangsOnPlanning() {
        noClasses()
                .that(not(resideInAPackage("no.maalkort.planning")))
                .should()
                .dependOnClassesThat(resideInAPackage("no.maalkort.planning"))
                .check(ENGINE);
    }

    @Test
    void noClockNoLocaleNoZoneNoDefaultCharset() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Clock.class))
                .check(ENGINE);
    }

    @Test
    void noJudgementKnowsBinaryFractions() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(ENGINE);
        noMethods()
                .should()
                .haveRawReturnType(double.class)
                .orShould()
                .haveRawReturnType(float.class)
                .check(ENGINE);
    }
}

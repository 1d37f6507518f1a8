package org.durumi.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class WallsTests {

  /** Fewer would mean that the rules below look at nothing. */
  private static final int FEWEST_CLASSES = 300;

  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("test-classes"))
          .withImportOption(location -> !location.contains("-tests.jar"))
          // Generated from templates.
          .withImportOption(location -> !location.contains("/desk/templates/"))
          .withImportOption(location -> !location.contains("/publisher/templates/"))
          .importPackages("org.durumi");

  @Test
  void theRulesLookAtTheWholeHouse() {
    assertThat(HOUSE).hasSizeGreaterThan(FEWEST_CLASSES);
    for (String room :
        Set.of(
            "record",
            "reader",
            "linker",
            "estimator",
            "archive",
            "publisher",
            "desk",
            "corpus",
            "cli")) {
      assertThat(HOUSE.that(resideInAPackage("org.durumi." + room + ".."))).isNotEmpty();
    }
  }

  @Test
  void noPackagesGoRoundInACircle() {
    slices().matching("org.durumi.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void nobodyLooksBack() {
    layeredArchitecture()
        .consideringAllDependencies()
        .layer("record")
        .definedBy("org.durumi.record..")
        .layer("reader")
        .definedBy("org.durumi.reader..")
        .layer("linker")
        .definedBy("org.durumi.linker..")
        .layer("archive")
        .definedBy("org.durumi.archive..")
        .layer("publisher")
        .definedBy("org.durumi.publisher..")
        .layer("desk")
        .definedBy("org.durumi.desk..")
        .layer("corpus")
        .definedBy("org.durumi.corpus..")
        .layer("cli")
        .definedBy("org.durumi.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("desk")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("corpus")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("publisher")
        .mayOnlyBeAccessedByLayers("desk", "cli")
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("publisher", "desk", "corpus", "cli")
        .whereLayer("reader")
        .mayOnlyBeAccessedByLayers("archive", "publisher", "desk", "corpus", "cli")
        .whereLayer("linker")
        .mayOnlyBeAccessedByLayers("archive", "publisher", "desk", "corpus", "cli")
        .check(HOUSE);
  }

  @Test
  void onlyTheEncoderKnowsWhatRunsIt() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.durumi.reader.encoder..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(HOUSE);
  }

  @Test
  void theRecordStandsOnTheJdkAndJspecifyAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.durumi.record..")
        .should()
        .dependOnClassesThat(
            are(not(resideInAnyPackage("org.durumi.record..", "java..", "org.jspecify.."))))
        .check(HOUSE);
  }

  @Test
  void theEstimatorKnowsNoOtherRoom() {
    noClasses()
        .that()
        .resideInAPackage("org.durumi.estimator..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.durumi..").and(not(resideInAPackage("org.durumi.estimator.."))))
        .check(HOUSE);
  }

  @Test
  void onlyTheCorpusKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.durumi.corpus..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala.."))
        .check(HOUSE);
  }

  @Test
  void onlyTheDeskKnowsSpring() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.durumi.desk..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.servlet.."))
        .check(HOUSE);
  }

  @Test
  void onlyPagesAndChartsAreMadeFromTemplates() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.durumi.desk..", "org.durumi.publisher.chart", "org.durumi.publisher.site")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("gg.jte..")
        .check(HOUSE);
  }

  @Test
  void theSiteSeesAReleaseAndNoArchive() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.durumi.publisher.site",
            "org.durumi.publisher.chart",
            "org.durumi.publisher.words",
            "org.durumi.publisher.release")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.durumi.archive..", "org.durumi.linker..", "org.durumi.reader..")
                .and(not(resideInAPackage("org.durumi.archive.disk"))))
        .because("only how to write files whole is taken from the archive's room")
        .check(HOUSE);
  }

  @Test
  void onlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.durumi.archive.store..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.jooq..", "java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb.."))
        .check(HOUSE);
  }

  @Test
  void onlyTheSealKnowsTink() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.durumi.archive.seal")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.crypto..")
        .check(HOUSE);
  }

  @Test
  void everyPackageSaysThatNothingInItIsNullUnlessMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void exceptionsAreNamedForTheirCause() {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HOUSE);
  }

  @Test
  void onlyTheDoorPrintsAndNobodyLogs() {
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages("org.durumi.cli..", "org.durumi.desk.start", "org.durumi.corpus")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Interface)(\\$.*)?")
        .check(HOUSE);
    classes()
        .that(are(not(nameMatching(".*\\$\\d+"))))
        .should()
        .haveNameNotMatching(".*[.$][A-Z]*[A-Z]{4,}[a-z].*")
        .because("acronyms are written as words")
        .check(HOUSE);
  }
}

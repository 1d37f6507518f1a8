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

  private static final JavaClasses HOUSE =
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
        Set.of("record", "reader", "linker", "estimator", "archive", "publisher", "desk", "cli")) {
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
        .layer("cli")
        .definedBy("org.durumi.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("desk")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("publisher")
        .mayOnlyBeAccessedByLayers("desk", "cli")
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("publisher", "desk", "cli")
        .whereLayer("reader")
        .mayOnlyBeAccessedByLayers("archive", "publisher", "desk", "cli")
        .whereLayer("linker")
        .mayOnlyBeAccessedByLayers("archive", "publisher", "desk", "cli")
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
        .dependOnClassesThat()
        .resideInAnyPackage("org.durumi.archive..", "org.durumi.linker..", "org.durumi.reader..")
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
  void withinTheArchiveNobodyLooksBack() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("arrival")
        .definedBy("org.durumi.archive.arrival")
        .layer("place")
        .definedBy("org.durumi.archive.place")
        .layer("door")
        .definedBy("org.durumi.archive")
        .layer("pack")
        .definedBy("org.durumi.archive.pack")
        .layer("move")
        .definedBy("org.durumi.archive.move")
        .layer("store")
        .definedBy("org.durumi.archive.store")
        .layer("capture")
        .definedBy("org.durumi.archive.capture")
        .layer("search")
        .definedBy("org.durumi.archive.search")
        .layer("evidence")
        .definedBy("org.durumi.archive.evidence")
        .layer("key")
        .definedBy("org.durumi.archive.key")
        .whereLayer("arrival")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("place")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("door")
        .mayOnlyBeAccessedByLayers("arrival", "place")
        .whereLayer("pack")
        .mayOnlyBeAccessedByLayers("door")
        .whereLayer("move")
        .mayOnlyBeAccessedByLayers("door")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("door", "move")
        .whereLayer("capture")
        .mayOnlyBeAccessedByLayers("arrival", "door")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("door", "store")
        .whereLayer("evidence")
        .mayOnlyBeAccessedByLayers("arrival", "door", "pack", "move", "store", "capture")
        .whereLayer("key")
        .mayOnlyBeAccessedByLayers("place", "door", "move", "store")
        .check(HOUSE);
  }

  @Test
  void withinTheLinkerNobodyLooksBack() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("name")
        .definedBy("org.durumi.linker.name")
        .layer("match")
        .definedBy("org.durumi.linker.match")
        .layer("telling")
        .definedBy("org.durumi.linker.telling")
        .layer("root")
        .definedBy("org.durumi.linker.root")
        .layer("incident")
        .definedBy("org.durumi.linker.incident")
        .layer("count")
        .definedBy("org.durumi.linker.count")
        .layer("chain")
        .definedBy("org.durumi.linker.chain")
        .layer("tally")
        .definedBy("org.durumi.linker.tally")
        .whereLayer("tally")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("count")
        .mayOnlyBeAccessedByLayers("tally")
        .whereLayer("chain")
        .mayOnlyBeAccessedByLayers("tally")
        .whereLayer("incident")
        .mayOnlyBeAccessedByLayers("chain", "tally")
        .whereLayer("root")
        .mayOnlyBeAccessedByLayers("incident", "tally")
        .whereLayer("match")
        .mayOnlyBeAccessedByLayers("incident")
        .whereLayer("name")
        .mayOnlyBeAccessedByLayers("incident")
        .check(HOUSE);
  }

  @Test
  void withinTheRecordTheOrderIsALine() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("time")
        .definedBy("org.durumi.record.time")
        .layer("source")
        .definedBy("org.durumi.record.source")
        .layer("event")
        .definedBy("org.durumi.record.event")
        .layer("casefile")
        .definedBy("org.durumi.record.casefile")
        .layer("review")
        .definedBy("org.durumi.record.review")
        .layer("linkage")
        .definedBy("org.durumi.record.linkage")
        .layer("casework")
        .definedBy("org.durumi.record.casework")
        .whereLayer("casework")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("linkage")
        .mayOnlyBeAccessedByLayers("casework")
        .whereLayer("review")
        .mayOnlyBeAccessedByLayers("linkage", "casework")
        .whereLayer("casefile")
        .mayOnlyBeAccessedByLayers("review", "casework")
        .whereLayer("event")
        .mayOnlyBeAccessedByLayers("casefile", "review", "casework")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("event", "casefile", "review", "casework")
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
        .resideOutsideOfPackages("org.durumi.cli..", "org.durumi.desk.start")
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

package org.durumi.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.durumi.architecture.WallsTests.HOUSE;

import org.junit.jupiter.api.Test;

/** The order of packages within a room. */
class RoomsTests {

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
}

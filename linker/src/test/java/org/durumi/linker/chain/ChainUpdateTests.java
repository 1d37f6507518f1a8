package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainUpdateTests {

  private static final List<ActType> ACTS =
      List.of(
          ActType.ARREST_DETENTION,
          ActType.ARREST_DETENTION,
          ActType.TRANSFER,
          ActType.FORCED_REPATRIATION,
          ActType.RELEASE,
          ActType.ESCAPE_CROSSING,
          ActType.KILLING);
  private static final List<String> TOWNS =
      List.of("Shenyang", "Changchun", "Tumen", "Yanji", "Dandong");
  private static final List<String> WORDS =
      List.of("they", "the same defectors", "the nine", "some of them escaped from custody");

  private final MemoryShelf shelf = new MemoryShelf();
  private final List<Ruling> rulings = new ArrayList<>();
  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20})
  void chainsBroughtUpToDateStepByStepAreThoseMadeAnew(int seed) {
    random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      step(seed % 2 == 0);
      Chains anew = ChainBuilder.chains(shelf.all(), rulings);
      Chains kept = KeptChains.chains(shelf.kept(), shelf.all(), rulings);
      assertThat(kept.groups()).as("step " + step).isEqualTo(anew.groups());
      assertThat(kept.hints()).as("step " + step).isEqualTo(anew.hints());
    }
    assertThat(ChainBuilder.chains(shelf.all(), rulings).groups())
        .anyMatch(group -> group.chain().incidents().size() > 1);
  }

  private void step(boolean ruled) {
    Set<String> changed = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String id = "i" + random.nextInt(60);
      changed.add(id);
      if (random.nextInt(6) == 0) {
        shelf.remove(id);
      } else {
        shelf.put(incident(id));
      }
    }
    if (ruled && random.nextInt(4) == 0) {
      List<Incident> all = new ArrayList<>(shelf.all());
      Incident one = all.get(random.nextInt(all.size()));
      Incident other = all.get(random.nextInt(all.size()));
      if (!one.equals(other)) {
        rulings.add(
            new Ruling(
                one.tellings().getFirst().id(),
                other.tellings().getFirst().id(),
                random.nextBoolean()));
        changed.add(one.id());
        changed.add(other.id());
      }
    }
    shelf.keep(ChainUpdate.of(shelf, changed, rulings));
  }

  private Incident incident(String id) {
    List<Story> stories = new ArrayList<>();
    LocalDate day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(500));
    ActType act = ACTS.get(random.nextInt(ACTS.size()));
    String town = TOWNS.get(random.nextInt(TOWNS.size()));
    for (int i = 0; i <= random.nextInt(2); i++) {
      // A report may tell of several incidents, by another number each.
      String telling = "r" + random.nextInt(80) + ":" + id.substring(1);
      stories.add(
          Story.told(telling, day.plusDays(3).toString(), act)
              .as(random.nextInt(5) == 0 ? Modality.IMMINENT_FEARED : Modality.OCCURRED)
              .on(day.toString(), day.plusDays(random.nextInt(4)).toString())
              .at(town)
              .of(Count.exactly(2 + random.nextInt(12)), "women " + random.nextInt(3))
              .saying(WORDS.get(random.nextInt(WORDS.size()))));
    }
    return Story.incident(id, stories.stream().distinct().toArray(Story[]::new));
  }

  @Test
  void whatLiesFarFromAChangeIsNotRead() {
    for (int i = 0; i < 200; i++) {
      String day = LocalDate.of(1999, 1, 5).plusDays(45L * i).toString();
      shelf.put(
          Story.incident(
              "i" + i,
              Story.told("r" + i + ":0", day, ActType.ARREST_DETENTION)
                  .on(day)
                  .at("Yanji")
                  .of(Count.exactly(9), "people")));
    }
    shelf.keep(KeptChains.all(shelf.all(), List.of()));
    shelf.loaded();
    shelf.put(
        Story.incident(
            "new",
            Story.told("r900:0", "2012-02-20", ActType.TRANSFER)
                .on("2012-02-18")
                .at("Yanji")
                .of(Count.exactly(9), "people")));
    shelf.keep(ChainUpdate.of(shelf, List.of("new"), List.of()));
    assertThat(shelf.loaded()).hasSizeLessThan(40);
    assertThat(KeptChains.chains(shelf.kept(), shelf.all(), List.of()).groups())
        .isEqualTo(ChainBuilder.chains(shelf.all(), List.of()).groups());
  }
}

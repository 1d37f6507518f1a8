package org.durumi.linker.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class ReadyTellingTests {

  private static final String[] WORDS = {
    "police",
    "arrested",
    "refugees",
    "river",
    "bus",
    "station",
    "returned",
    "witness",
    "\uccb4\ud3ec",
    "\u906d\u9001\u8fd4"
  };

  private static List<List<Telling>> reports() {
    Random random = new Random(20_261_128);
    List<List<Telling>> reports = new ArrayList<>();
    for (int r = 1; r <= 150; r++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 40; w++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      LocalDate day = LocalDate.of(2023, 10, 1 + random.nextInt(20));
      Teller teller = new Teller("" + r, "Outlet", day, "en", null, text.toString());
      List<Telling> tellings = new ArrayList<>();
      for (int e = 0; e <= random.nextInt(2); e++) {
        tellings.add(telling(teller, e, day.minusDays(random.nextInt(4)), random));
      }
      reports.add(tellings);
    }
    return reports;
  }

  private static Telling telling(Teller teller, int number, LocalDate day, Random random) {
    boolean known = random.nextInt(4) > 0;
    int people = 1 + random.nextInt(30);
    return new Telling(
        teller,
        number,
        random.nextBoolean() ? ActType.ARREST_DETENTION : ActType.FORCED_REPATRIATION,
        Modality.OCCURRED,
        known ? Period.of(day) : null,
        known ? new Place("Yanji", "CN", 1L, 42.9, 129.5, Place.Precision.TOWN) : null,
        null,
        List.of(
            new Telling.People(
                "women", new Count(people, null, random.nextBoolean()), null, List.of("Kim"))),
        List.of(new Telling.Actor("police", Agent.Kind.POLICE)),
        List.of(),
        teller.text().substring(0, 60));
  }

  @Test
  void whatWasKeptIsLinkedAsIfItHadJustBeenRead() {
    List<List<Telling>> reports = reports();
    LinkIndex fresh = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    LinkIndex kept = new LinkIndex(LinkModel.standard(), Decisions.NONE);
    for (List<Telling> report : reports) {
      fresh.addAll(report);
      List<ReadyTelling> ready = new ArrayList<>();
      for (ReadyTelling telling : ReadyTelling.of(report)) {
        ReadyTelling read = ReadyTelling.read(telling.bytes());
        assertThat(read.keys()).isEqualTo(telling.keys());
        assertThat(read.bytes()).isEqualTo(telling.bytes());
        assertThat(read.toString()).doesNotContain("Kim");
        ready.add(read);
      }
      kept.addAllReady(ready);
    }
    List<List<String>> ids =
        kept.knots().stream()
            .flatMap(knot -> knot.incidents().stream())
            .map(incident -> incident.stream().sorted().toList())
            .toList();
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            fresh.incidents().stream()
                .map(i -> i.tellings().stream().map(Telling::id).sorted().toList())
                .toList());
  }

  @Test
  void otherBytesAreRefused() {
    assertThatThrownBy(() -> ReadyTelling.read(new byte[] {99}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReadyTelling.read(new byte[] {ReadyTelling.FORM, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

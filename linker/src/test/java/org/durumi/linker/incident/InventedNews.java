package org.durumi.linker.incident;

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

/**
 * Invented reports of invented incidents, any number of them, the same for the same seed. A few
 * towns, outlets and sorts of acts have most of it; most incidents have one report while a few have
 * dozens, in three languages; a quarter of the further reports copy an earlier one; a few come out
 * months later. Days, places and numbers are told exactly, loosely, wrongly or not at all.
 *
 * <p>A collection has some four incidents a day and grows back in time, up to 25 years; a larger
 * one has more incidents a day.
 */
final class InventedNews {

  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final int MOST_DAYS = 25 * 365;
  private static final int PER_DAY = 4;
  private static final int TELLINGS_PER_INCIDENT = 3;
  private static final int OUTLETS = 90;
  private static final int MOST_REPORTS = 60;

  private final Random random;
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Integer> incidents = new ArrayList<>();
  private final int wanted;
  private final int days;
  private int reports;

  private InventedNews(int wanted, long seed) {
    this.wanted = wanted;
    this.random = new Random(seed);
    this.days = Math.clamp(wanted / TELLINGS_PER_INCIDENT / PER_DAY, 30, MOST_DAYS);
  }

  /**
   * The tellings and, in the same order, the number of the incident that each is of.
   *
   * @param tellings how many
   */
  static InventedNews of(int tellings, long seed) {
    InventedNews news = new InventedNews(tellings, seed);
    for (int number = 0; news.tellings.size() < tellings; number++) {
      news.incident(number);
    }
    return news;
  }

  List<Telling> tellings() {
    return tellings;
  }

  List<Integer> incidents() {
    return incidents;
  }

  private void incident(int number) {
    InventedHappening happening = InventedHappening.draw(random, LAST, days);
    int told = Math.min(MOST_REPORTS, 1 + (int) Math.floor(0.35 / (1 - random.nextDouble())));
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < told && tellings.size() < wanted; i++) {
      int start = tellings.size();
      if (i > 0 && random.nextInt(4) == 0) {
        copy(starts.get(random.nextInt(starts.size())), happening.day());
      } else {
        report(happening, number);
      }
      starts.add(start);
    }
  }

  /** Most reports come within a week; some come back to it within the year. */
  private LocalDate issued(LocalDate day) {
    return random.nextInt(15) == 0
        ? day.plusDays(20L + random.nextInt(340))
        : day.plusDays(1L + random.nextInt(6));
  }

  private void report(InventedHappening happening, int number) {
    int outlet = InventedHappening.skewed(random, OUTLETS);
    InventedTongue tongue =
        outlet % 5 < 2
            ? InventedTongue.ENGLISH
            : outlet % 5 < 4 ? InventedTongue.KOREAN : InventedTongue.CHINESE;
    Count count = happening.count(random);
    String sentence = happening.sentence(tongue, count, random);
    String fear =
        random.nextInt(3) == 0
            ? tongue.joined(List.of(tongue.concept("feared"), tongue.concept("return"), sentence))
            : "";
    String text = sentence + ". " + fear + ". " + happening.more(tongue, random);
    Teller teller = teller(outlet, happening.day(), tongue, text);
    String name = happening.named() < 0 ? "" : tongue.name(happening.named());
    Telling.People people =
        new Telling.People(
            tongue.concept(happening.concepts().getFirst()),
            count,
            null,
            name.isEmpty() || random.nextInt(3) == 0 ? List.of() : List.of(name));
    put(told(teller, happening, people, sentence), number * 2);
    if (!fear.isEmpty() && tellings.size() < wanted) {
      put(feared(teller, people, fear), number * 2 + 1);
    }
  }

  private Teller teller(int outlet, LocalDate day, InventedTongue tongue, String text) {
    String name = "Invented Gazette " + outlet;
    return new Teller("r%07d".formatted(reports++), name, issued(day), tongue.code(), null, text);
  }

  private void put(Telling telling, int incident) {
    tellings.add(telling);
    incidents.add(incident);
  }

  private Telling told(
      Teller teller, InventedHappening happening, Telling.People people, String sentence) {
    return new Telling(
        teller,
        0,
        happening.type(),
        Modality.OCCURRED,
        happening.when(random),
        happening.where(random),
        null,
        List.of(people),
        random.nextInt(3) == 0
            ? List.of()
            : List.of(new Telling.Actor("police", Agent.Kind.POLICE)),
        List.of(),
        sentence);
  }

  private static Telling feared(Teller teller, Telling.People people, String sentence) {
    return new Telling(
        teller,
        1,
        ActType.FORCED_REPATRIATION,
        Modality.IMMINENT_FEARED,
        null,
        null,
        null,
        List.of(people),
        List.of(),
        List.of(),
        sentence);
  }

  /** The same report in another outlet, with a few words before and after. */
  private void copy(int start, LocalDate day) {
    Telling first = tellings.get(start);
    Teller old = first.teller();
    InventedTongue tongue =
        switch (old.language()) {
          case "ko" -> InventedTongue.KOREAN;
          case "zh" -> InventedTongue.CHINESE;
          case null, default -> InventedTongue.ENGLISH;
        };
    String word = tongue.word(InventedHappening.skewed(random, InventedHappening.WORDS), random);
    Teller teller =
        teller(InventedHappening.skewed(random, OUTLETS), day, tongue, word + ". " + old.text());
    for (int i = start; i < tellings.size() && tellings.size() < wanted; i++) {
      Telling one = tellings.get(i);
      if (!one.teller().report().equals(old.report())) {
        return;
      }
      put(retold(teller, one), incidents.get(i));
    }
  }

  private static Telling retold(Teller teller, Telling one) {
    return new Telling(
        teller,
        one.number(),
        one.type(),
        one.modality(),
        one.when(),
        one.place(),
        null,
        one.groups(),
        one.agents(),
        List.of(),
        one.sentence());
  }
}

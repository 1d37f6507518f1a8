package org.durumi.linker.incident;

import java.util.Collections;
import java.util.List;
import org.durumi.linker.match.Comparison;
import org.durumi.linker.match.Comparisons;
import org.durumi.linker.name.NameLikeness;
import org.durumi.linker.name.PersonName;
import org.durumi.linker.telling.ConceptSet;
import org.durumi.linker.telling.Vector;
import org.durumi.record.event.Count;
import org.durumi.record.event.Place;

/** In what respects two tellings are set side by side, each with its levels. */
public final class Fields {

  static final String DAY = "day";
  static final String PLACE = "place";
  static final String NUMBER = "number";

  // From these levels on two tellings contradict each other.
  private static final int OTHER_DAY = 4;
  private static final int OTHER_PLACE = 4;
  private static final int OTHER_NUMBER = 5;

  private static final double[] SENTENCE_STEPS = {0.75, 0.45, 0.25, 0.12};
  private static final double[] STORY_STEPS = {0.8, 0.5, 0.35, 0.22};

  /** The few hundred concepts tell texts apart less well than words do. */
  private static final double CONCEPTS = 0.8;

  private static final double[] CONCEPT_STEPS = {0.7, 0.55, 0.4, 0.2};

  /** All of them. */
  static final Comparisons<Profile> ALL =
      new Comparisons<>(
          List.of(
              Comparison.of(
                  "act",
                  List.of("same", "same, in doubt", "same, other standing", "akin", "other"),
                  Fields::act),
              Comparison.of(
                  DAY,
                  List.of("same", "next", "meet closely", "meet", "near", "a month", "apart"),
                  Fields::day),
              Comparison.of(
                  "published",
                  List.of("three days", "ten days", "two months", "half a year", "apart"),
                  Fields::published),
              Comparison.of(
                  PLACE,
                  List.of("same", "near", "within", "country said", "same country", "other"),
                  Fields::place),
              Comparison.of(
                  NUMBER,
                  List.of("same", "same few", "one", "may agree", "near", "other"),
                  Fields::number),
              Comparison.of(
                  "facts",
                  List.of("agree", "one differs", "two differ", "all differ"),
                  Fields::facts),
              Comparison.of("by whom", List.of("same sort", "other sort"), Fields::agents),
              Comparison.of("people", List.of("like", "somewhat", "other"), Fields::people),
              Comparison.of("names", List.of("one in common", "others"), Fields::names),
              Comparison.of("sentence", levels(), Fields::sentence),
              Comparison.of("story", levels(), Fields::story),
              Comparison.of("report", List.of("same", "two"), Fields::report)));

  private Fields() {}

  private static List<String> levels() {
    return List.of(
        "very like",
        "like",
        "somewhat",
        "little",
        "abroad like",
        "abroad somewhat",
        "abroad little",
        "abroad none",
        "none");
  }

  private static int act(Profile a, Profile b) {
    if (a.telling().type() == b.telling().type()) {
      if (a.telling().modality() == b.telling().modality()) {
        return 0;
      }
      return Akin.standings(a.telling().modality(), b.telling().modality()) ? 1 : 2;
    }
    return Akin.types(a.telling().type(), b.telling().type()) ? 3 : 4;
  }

  private static int day(Profile a, Profile b) {
    Days one = a.when();
    Days other = b.when();
    return one == null || other == null ? Comparison.SILENT : one.level(other);
  }

  private static int published(Profile a, Profile b) {
    Days one = a.story().issued();
    Days other = b.story().issued();
    if (one == null || other == null) {
      return Comparison.SILENT;
    }
    int gap = one.gap(other);
    return gap <= 3 ? 0 : gap <= 10 ? 1 : gap <= 60 ? 2 : gap <= 183 ? 3 : 4;
  }

  private static int place(Profile a, Profile b) {
    Place one = a.telling().place();
    Place other = b.telling().place();
    return one == null || other == null ? Comparison.SILENT : Spot.level(one, other);
  }

  private static int number(Profile a, Profile b) {
    Count one = a.count();
    Count other = b.count();
    return one == null || other == null ? Comparison.SILENT : HowMany.level(one, other);
  }

  /**
   * In how many of day, place and number two tellings contradict each other, where both say two of
   * them. Reports of one happening err in one; those that err in two tell of another, however alike
   * their words are.
   */
  private static int facts(Profile a, Profile b) {
    int told = 0;
    int differ = 0;
    int day = day(a, b);
    int place = place(a, b);
    int number = number(a, b);
    if (day != Comparison.SILENT) {
      told++;
      differ += day >= OTHER_DAY ? 1 : 0;
    }
    if (place != Comparison.SILENT) {
      told++;
      differ += place >= OTHER_PLACE ? 1 : 0;
    }
    if (number != Comparison.SILENT) {
      told++;
      differ += number >= OTHER_NUMBER ? 1 : 0;
    }
    return told < 2 ? Comparison.SILENT : differ;
  }

  private static int agents(Profile a, Profile b) {
    if (a.agents().isEmpty() || b.agents().isEmpty()) {
      return Comparison.SILENT;
    }
    return Collections.disjoint(a.agents(), b.agents()) ? 1 : 0;
  }

  private static int people(Profile a, Profile b) {
    if (a.people().isEmpty() || b.people().isEmpty()) {
      return Comparison.SILENT;
    }
    double cosine = a.people().cosine(b.people());
    return cosine >= 0.7 ? 0 : cosine >= 0.35 ? 1 : 2;
  }

  private static int names(Profile a, Profile b) {
    if (a.names().isEmpty() || b.names().isEmpty()) {
      return Comparison.SILENT;
    }
    for (PersonName one : a.names()) {
      for (PersonName other : b.names()) {
        if (NameLikeness.of(one, other) >= NameLikeness.SAME) {
          return 0;
        }
      }
    }
    return 1;
  }

  private static int sentence(Profile a, Profile b) {
    return text(a, b, a.words(), b.words(), a.concepts(), b.concepts(), SENTENCE_STEPS);
  }

  private static int story(Profile a, Profile b) {
    Story one = a.story();
    Story other = b.story();
    return text(a, b, one.words(), other.words(), one.concepts(), other.concepts(), STORY_STEPS);
  }

  /**
   * Between two languages what words stand for is compared; in one language the words, or what they
   * stand for where that is more alike: who rounds people up and who detains them use no word in
   * common.
   */
  private static int text(
      Profile a, Profile b, Vector u, Vector v, ConceptSet x, ConceptSet y, double[] steps) {
    if (a.story().language().equals(b.story().language())) {
      int step = step(Math.max(u.cosine(v), CONCEPTS * x.cosine(y)), steps);
      return step == steps.length ? 8 : step;
    }
    return 4 + Math.min(3, step(x.cosine(y), CONCEPT_STEPS));
  }

  private static int step(double cosine, double[] steps) {
    int step = 0;
    while (step < steps.length && cosine < steps[step]) {
      step++;
    }
    return step;
  }

  private static int report(Profile a, Profile b) {
    return a.report().equals(b.report()) ? 0 : 1;
  }
}

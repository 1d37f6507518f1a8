package org.durumi.archive.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.durumi.archive.search.Filters;

/** The searches that are timed, by kind. */
final class BenchQueries {

  /** How many of each kind. */
  private static final int EACH = 200;

  private final BenchCorpus corpus;
  private final int reports;
  private final Random random;
  private final Map<String, List<Search>> kinds = new LinkedHashMap<>();

  /** What is typed, and the filters. */
  record Search(String words, Filters filters) {}

  BenchQueries(BenchCorpus corpus, int reports, long seed) {
    this.corpus = corpus;
    this.reports = reports;
    random = new Random(seed);
  }

  Map<String, List<Search>> kinds() {
    for (String language : List.of("en", "ko", "zh")) {
      for (int terms = 1; terms <= 3; terms++) {
        for (int i = 0; i < EACH; i++) {
          add(
              language + ", " + terms + (terms == 1 ? " word" : " words"),
              words(language, terms),
              Filters.NONE);
        }
      }
      for (int i = 0; i < EACH; i++) {
        String top = corpus.vocabulary(language).word(random.nextInt(60));
        add(language + ", one of the 60 commonest words", top, Filters.NONE);
        add(
            language + ", two of the 60 commonest",
            top + " " + corpus.vocabulary(language).word(random.nextInt(60)),
            Filters.NONE);
        add(language + ", a phrase of the text", phrase(language), Filters.NONE);
        add("commonest words with filters", top, filters());
        if (!language.equals("en")) {
          add(language + ", one character", character(language), Filters.NONE);
        }
      }
    }
    for (String word : List.of("온성", "수용소에서", "遣返", "中国公安")) {
      for (int i = 0; i < EACH / 4; i++) {
        add("온성, 수용소에서, 遣返, 中国公安", word, Filters.NONE);
      }
    }
    return kinds;
  }

  private void add(String kind, String words, Filters filters) {
    kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Search(words, filters));
  }

  /** Words of one report, so that there is something to find; common ones are drawn more often. */
  private String words(String language, int terms) {
    List<String> all = new ArrayList<>();
    while (all.size() < terms) {
      // Half by how often they are used, half from the rarer ranks that people ask for.
      int rank = (int) Math.exp(random.nextDouble() * Math.log(20_000));
      all.add(
          random.nextBoolean()
              ? corpus.vocabulary(language).draw(random)
              : corpus.vocabulary(language).word(rank - 1));
    }
    return String.join(" ", all);
  }

  private String phrase(String language) {
    String text = text(language);
    int from = random.nextInt(Math.max(1, text.length() - 60));
    if (language.equals("zh")) {
      return '"'
          + text.substring(from, Math.min(text.length(), from + 4 + random.nextInt(4)))
          + '"';
    }
    String[] words = BenchCorpus.words(text.substring(from, Math.min(text.length(), from + 60)));
    return '"' + String.join(" ", List.of(words).subList(1, Math.min(words.length, 4))) + '"';
  }

  private String character(String language) {
    String text = text(language).replaceAll("[^가-힣一-鿿]", "");
    return text.substring(0, 1);
  }

  private String text(String language) {
    long number = 1L + random.nextInt(reports);
    while (!BenchCorpus.language(number).equals(language)) {
      number = 1L + random.nextInt(reports);
    }
    return corpus.document(number).text();
  }

  private Filters filters() {
    int year = 2002 + random.nextInt(22);
    LocalDate day = LocalDate.of(year, 1 + random.nextInt(12), 15);
    return switch (random.nextInt(6)) {
      case 0 -> Filters.NONE.types("killing").statuses("accepted");
      case 1 -> Filters.NONE.types("arrest_detention").modalities("occurred").places("onsong");
      case 2 -> Filters.NONE.places("KR").statuses("rejected").types("shooting");
      case 3 -> Filters.NONE.between(day, day.plusMonths(14));
      case 4 -> Filters.NONE.between(day, day.plusDays(20)).types("arrest_detention");
      default -> Filters.NONE.outlets("Outlet 29").languages("ko");
    };
  }
}

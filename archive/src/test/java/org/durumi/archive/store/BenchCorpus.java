package org.durumi.archive.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.EventFacet;

/**
 * Invented reports, the same for the same number: 40 percent Korean, 20 percent Chinese, 40 percent
 * English, about 2,860 bytes of UTF-8 each, with nobody and nothing real in them.
 */
public final class BenchCorpus {

  private static final int BYTES = 2_860;
  private static final String[] PARTICLES =
      words("은 는 이 가 을 를 에 에서 에서는 으로 로 의 의 와 과 도 만 에게 부터 까지 들이 들은 들을 들에게 이라고");
  private static final String[] ENDINGS =
      words("했다 했다고 하고 하는 한 하여 했으며 됐다 된 되는 되었다 당했다 당한 하던 해 했지만 한다 한다며");
  private static final String[] TYPES =
      words(
          "arrest_detention forced_repatriation escape_crossing crackdown_operation killing"
              + " torture_ill_treatment trafficking sentencing release policy_order shooting other");
  private static final String[] MODALITIES =
      words("occurred occurred occurred occurred ongoing imminent_feared planned unconfirmed");
  private static final String[] STATUSES =
      words("proposed proposed proposed proposed proposed accepted accepted corrected rejected");
  static final String[] PLACES =
      words(
          "CN:Longjing KP:Onsong KP:Hoeryong CN:Yanji CN:Shenyang CN:Helong KP:Musan KR:Seoul CN:Dandong");

  private final int usual;
  private final BenchWords english = BenchWords.english();
  private final BenchWords korean = BenchWords.korean();
  private final BenchWords chinese = BenchWords.chinese();

  /** Reports of about 2,860 bytes. */
  public BenchCorpus() {
    this(BYTES);
  }

  /** Reports of about so many bytes. */
  public BenchCorpus(int bytes) {
    usual = bytes;
  }

  /** Words parted by one space. */
  static String[] words(String text) {
    return text.split(" ", -1);
  }

  /** The language of the report of a number. */
  public static String language(long number) {
    return switch ((int) (number % 5)) {
      case 0, 1 -> "ko";
      case 2 -> "zh";
      default -> "en";
    };
  }

  BenchWords vocabulary(String language) {
    return switch (language) {
      case "ko" -> korean;
      case "zh" -> chinese;
      default -> english;
    };
  }

  /** The report of a number. */
  public Document document(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    String language = language(number);
    int bytes = (int) (usual * Math.exp(random.nextGaussian() * 0.5 - 0.125));
    String text = text(language, bytes, random);
    LocalDate published = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_500));
    return new Document(
        text(language, 60, random),
        text,
        events(random, published),
        "Outlet " + (int) (30 * random.nextDouble() * random.nextDouble()),
        language,
        published,
        published);
  }

  private static List<EventFacet> events(Random random, LocalDate published) {
    List<EventFacet> events = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String place = skewed(PLACES, random);
      LocalDate day = published.minusDays(random.nextInt(200));
      events.add(
          new EventFacet(
              skewed(TYPES, random),
              MODALITIES[random.nextInt(MODALITIES.length)],
              STATUSES[random.nextInt(STATUSES.length)],
              Set.of(words(place.replace(':', ' '))),
              day,
              random.nextInt(3) == 0 ? day.plusDays(30) : day));
    }
    return events;
  }

  private static String skewed(String[] values, Random random) {
    return values[(int) (values.length * random.nextDouble() * random.nextDouble())];
  }

  private String text(String language, int bytes, Random random) {
    StringBuilder out = new StringBuilder();
    int length = 0;
    for (int words = 1; length < bytes; words++) {
      int before = out.length();
      switch (language) {
        case "ko" -> addKorean(out, random);
        case "zh" -> addChinese(out, random);
        default -> out.append(english.draw(random));
      }
      boolean ends = random.nextInt(12) == 0;
      if (language.equals("zh")) {
        out.append(ends ? "。" : words % 7 == 0 ? "，" : "");
      } else {
        out.append(ends ? ". " : " ");
      }
      length += (out.length() - before) * (language.equals("en") ? 1 : 3);
      length -= language.equals("ko") ? 2 : 0;
      out.append(words % 150 == 0 ? "\n\n" : "");
    }
    return out.toString();
  }

  private void addKorean(StringBuilder out, Random random) {
    if (random.nextInt(25) == 0) {
      out.append(1 + random.nextInt(40)).append(random.nextBoolean() ? "명" : "일");
    }
    out.append(korean.draw(random));
    if (random.nextInt(8) == 0) {
      out.append(korean.draw(random));
    }
    String[] endings = random.nextInt(4) == 0 ? ENDINGS : PARTICLES;
    out.append(random.nextInt(5) == 0 ? "" : endings[random.nextInt(endings.length)]);
  }

  private void addChinese(StringBuilder out, Random random) {
    out.append(chinese.draw(random));
    if (random.nextInt(20) == 0) {
      out.append(1 + random.nextInt(40)).append(random.nextBoolean() ? "名" : "日");
    }
  }
}

package org.durumi.reader.english;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.jspecify.annotations.Nullable;

/** Reads sums of money and things given in exchange, with the equivalent that a report states. */
final class OfferReader {

  private static final String UNIT =
      "(KPW|KRW|RMB|CNY|USD|EUR|JPY|VND|THB|LAK|MMK|RUB|North Korean won|South Korean won|won|yuan|renminbi|US dollars|U\\.S\\. dollars|dollars|euros|yen|dong|baht|kip|kyat|kyats|rubles|roubles|pounds|rupees)";
  private static final Pattern SUM =
      Pattern.compile(
          "(?:(US\\$|\\$|€|£|¥|₩) ?(\\d[\\d,]*(?:\\.\\d+)?)(?: (million|billion|thousand))?)"
              + "|(?:(\\d[\\d,]*(?:\\.\\d+)?)(?: (million|billion|thousand))? ?"
              + UNIT
              + "\\b)");
  private static final Pattern EQUIVALENT =
      Pattern.compile(
          "\\s*[\\[(,]?\\s*(?:or |worth |equal to |equivalent to |roughly equivalent to |that is,? )?(approx\\.?|approximately|about|around|roughly|some|nearly|equivalent to|or)?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern THING =
      Pattern.compile(
          "\\b(gold(?: bars| ingots)?|grain|rice|timber|coal|minerals|cigarettes|seafood|weapons|food rations|rations|time off|promotion|party membership|bribes?|cash)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "CNY"),
          Map.entry("₩", "KRW"),
          Map.entry("rmb", "CNY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("north korean won", "KPW"),
          Map.entry("south korean won", "KRW"),
          Map.entry("us dollars", "USD"),
          Map.entry("u.s. dollars", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("euros", "EUR"),
          Map.entry("yen", "JPY"),
          Map.entry("dong", "VND"),
          Map.entry("baht", "THB"),
          Map.entry("kip", "LAK"),
          Map.entry("kyat", "MMK"),
          Map.entry("kyats", "MMK"),
          Map.entry("rubles", "RUB"),
          Map.entry("roubles", "RUB"),
          Map.entry("pounds", "GBP"),
          Map.entry("rupees", "INR"));

  private record Sum(int start, int end, Money money) {}

  /**
   * The offer that a sentence states, or null.
   *
   * @param nearest UTF-16 offset of the act; the sum nearest to it is taken
   * @param things whether goods count where no sum is stated
   */
  @Nullable Offer read(Sentence sentence, int nearest, boolean things) {
    String text = sentence.passage().text();
    List<Sum> sums =
        SUM.matcher(text)
            .results()
            .flatMap(r -> Stream.ofNullable(sum(text, r.start(), r.end())))
            .toList();
    Sum best = null;
    for (Sum sum : sums) {
      if (best == null || distance(sum, nearest) < distance(best, nearest)) {
        best = sum;
      }
    }
    if (best != null) {
      int at = sums.indexOf(best);
      if (at > 0 && joined(text, sums.get(at - 1), best)) {
        best = sums.get(--at);
      }
      Sum next = at + 1 < sums.size() ? sums.get(at + 1) : null;
      Offer.Equivalent equivalent =
          next != null && joined(text, best, next)
              ? new Offer.Equivalent(
                  sentence.passage().quote(next.start(), next.end()),
                  next.money(),
                  blurred(text, best, next))
              : null;
      return new Offer(
          sentence.passage().quote(best.start(), best.end()), best.money(), equivalent);
    }
    Matcher thing = THING.matcher(text);
    return things && thing.find()
        ? new Offer(sentence.passage().quote(thing.start(), thing.end()), null, null)
        : null;
  }

  /** The first sum that the words state. */
  static Optional<Money> firstSum(String text) {
    return SUM.matcher(text)
        .results()
        .flatMap(r -> Stream.ofNullable(sum(text, r.start(), r.end())))
        .map(Sum::money)
        .findFirst();
  }

  /** Tells whether a sum of money stands in the words. */
  static boolean hasSum(String text) {
    return SUM.matcher(text).find();
  }

  private static int distance(Sum sum, int nearest) {
    return Math.abs(sum.start() - nearest);
  }

  private static boolean joined(String text, Sum first, Sum second) {
    String between = text.substring(first.end(), second.start());
    boolean same = first.money().currency().equals(second.money().currency());
    return !same && between.length() < 40 && EQUIVALENT.matcher(between).matches();
  }

  private static boolean blurred(String text, Sum first, Sum second) {
    String between = text.substring(first.end(), second.start()).toLowerCase(Locale.ROOT);
    return between.contains("approx")
        || between.contains("about")
        || between.contains("around")
        || between.contains("roughly");
  }

  private static @Nullable Sum sum(String text, int start, int end) {
    Matcher m = SUM.matcher(text).region(start, end);
    if (!m.matches()) {
      return null;
    }
    boolean sign = m.group(1) != null;
    String digits = (sign ? m.group(2) : m.group(4)).replace(",", "");
    String scale = sign ? m.group(3) : m.group(5);
    String unit = (sign ? m.group(1) : m.group(6)).toLowerCase(Locale.ROOT);
    BigDecimal amount = new BigDecimal(digits).multiply(factor(scale));
    String currency =
        unit.equals("won")
            ? won(text)
            : CURRENCIES.getOrDefault(unit, unit.toUpperCase(Locale.ROOT));
    return new Sum(start, end, new Money(amount, currency));
  }

  /** Won of the North where the sentence speaks of no other. */
  private static String won(String text) {
    return text.contains("South Korean won") ? "KRW" : "KPW";
  }

  private static BigDecimal factor(@Nullable String scale) {
    return switch (scale == null ? "" : scale) {
      case "thousand" -> BigDecimal.valueOf(1_000);
      case "million" -> BigDecimal.valueOf(1_000_000);
      case "billion" -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.ONE;
    };
  }
}

package org.durumi.reader.korean;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.jspecify.annotations.Nullable;

/** Reads what is offered or paid: 북한돈 500만원(한화 약 60만원), 1000위안, 금. */
final class OfferReader {

  private static final String AMOUNT =
      "(?<%s>\\d[\\d,]*(?:\\.\\d+)?)\\s?(?<%s>[억만천백]{0,2})\\s?(?:여\\s?)?(?<%s>원|위안|달러|유로|엔|루블|바트)";
  private static final Pattern SUM =
      Pattern.compile(
          "(?<zone>북한\\s?돈|북한\\s?원화|내화|한화|한국\\s?돈|인민폐|미화|미국\\s?돈|중국\\s?돈|중국)?\\s?(?:약\\s?)?"
              + AMOUNT.formatted("n", "u", "c")
              + "(?:\\s?\\((?<eq>(?<ezone>북한\\s?돈|한화|한국\\s?돈|미화|인민폐|중국\\s?돈)?\\s?(?<about>약|대략)?\\s?"
              + AMOUNT.formatted("en", "eu", "ec")
              + "\\s?(?<about2>가량|정도|상당)?)\\s?\\))?");
  private static final Pattern GOODS =
      Pattern.compile(
          "(?<![가-힣])(?<goods>금괴|금|현금|금전|목재|철광석|석탄|쌀|식량|담배|휴대전화|돈|뇌물|목재와 철광석)(?=[을를과와의이])");

  private OfferReader() {}

  /** What is offered between two places of a sentence, or null. */
  static @Nullable Offer read(Passage passage, int from, int to) {
    String text = passage.text();
    Matcher sum = SUM.matcher(text).region(from, to);
    if (sum.find()) {
      return money(passage, sum);
    }
    Matcher goods = GOODS.matcher(text).region(from, to);
    return goods.find() ? new Offer(passage.quote(goods.start(), goods.end()), null, null) : null;
  }

  /** The first sum that the words state. */
  static Optional<Money> firstSum(String words) {
    Matcher sum = SUM.matcher(words);
    return sum.find() ? Optional.of(sum(sum)) : Optional.empty();
  }

  private static Money sum(Matcher m) {
    return new Money(amount(m.group("n"), m.group("u")), currency(m.group("zone"), m.group("c")));
  }

  private static Offer money(Passage passage, Matcher m) {
    int end = m.end("c");
    Offer.Equivalent equivalent = null;
    if (m.group("eq") != null) {
      equivalent =
          new Offer.Equivalent(
              passage.quote(m.start("eq"), m.end("eq")),
              new Money(
                  amount(m.group("en"), m.group("eu")), currency(m.group("ezone"), m.group("ec"))),
              m.group("about") != null || m.group("about2") != null);
    }
    int start = m.group("zone") != null ? m.start("zone") : m.start("n");
    return new Offer(passage.quote(start, end), sum(m), equivalent);
  }

  private static BigDecimal amount(String digits, String units) {
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    for (int i = 0; i < units.length(); i++) {
      char unit = units.charAt(i);
      value =
          value.multiply(
              BigDecimal.valueOf(
                  switch (unit) {
                    case '억' -> 100_000_000L;
                    case '만' -> 10_000L;
                    case '천' -> 1_000L;
                    default -> 100L;
                  }));
    }
    return value;
  }

  private static String currency(@Nullable String zone, String unit) {
    return switch (unit) {
      case "위안" -> "CNY";
      case "달러" -> "USD";
      case "유로" -> "EUR";
      case "엔" -> "JPY";
      case "루블" -> "RUB";
      case "바트" -> "THB";
      default -> {
        boolean north = zone != null && (zone.startsWith("북한") || zone.equals("내화"));
        boolean china = zone != null && (zone.startsWith("중국") || zone.equals("인민폐"));
        yield north ? "KPW" : china ? "CNY" : "KRW";
      }
    };
  }
}

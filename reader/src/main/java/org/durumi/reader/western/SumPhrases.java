package org.durumi.reader.western;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.record.event.Money;

/** Sums of money: "10.000 euros", "zwei Millionen Dollar", "US$ 500". */
final class SumPhrases {

  private static final int NEAR = 4; // characters between a number and its currency: " de "

  private final Numerals numerals;
  private final List<Currency> currencies;

  private record Currency(String code, Pattern words) {}

  SumPhrases(List<String[]> rows, Numerals numerals) {
    this.numerals = numerals;
    currencies =
        rows.stream()
            .filter(row -> row[0].equals("currency"))
            .flatMap(row ->
                Stream.of(row)
                    .skip(2)
                    .sorted(Comparator.comparingInt(w -> -w.length()))
                    .map(w -> currency(row[1], w)))
            .toList();
  }

  private static Currency currency(String code, String word) {
    boolean sign = !Character.isLetter(word.charAt(word.length() - 1));
    String end = sign ? "" : "(?!\\p{L})";
    return new Currency(code, Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + end));
  }

  /** The first sum that the words state. */
  Optional<Money> read(String words) {
    List<Numerals.Found> found = numerals.in(words);
    for (Currency currency : currencies) {
      Matcher m = currency.words().matcher(words);
      if (m.find()) {
        for (Numerals.Found number : found) {
          int gap = number.end() <= m.start() ? m.start() - number.end() : number.start() - m.end();
          if (gap >= 0 && gap <= NEAR) {
            return Optional.of(new Money(BigDecimal.valueOf(number.value()), currency.code()));
          }
        }
      }
    }
    return Optional.empty();
  }
}

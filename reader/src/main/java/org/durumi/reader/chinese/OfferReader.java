package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.jspecify.annotations.Nullable;

/** Finds sums of money, and what a sentence says an offered sum is worth elsewhere. */
final class OfferReader implements MentionReader<Money> {

  private static final Lexicon<String> CURRENCIES = Lexicon.of("currencies.tsv", row -> row[1]);
  private static final Set<String> WORTH = Set.of("约合", "折合", "相当于", "合", "约");

  @Override
  public List<Mention<Money>> read(String s) {
    List<Mention<Money>> found = new ArrayList<>();
    int i = 0;
    while (i < s.length()) {
      Numeral number = Numeral.at(s, i);
      int at = number == null ? i : number.end();
      if (number != null && at < s.length() && "多余几".indexOf(s.charAt(at)) >= 0) {
        at++;
      }
      Mention<String> unit = number != null && at < s.length() ? CURRENCIES.at(s, at) : null;
      if (number == null || unit == null) {
        i = number == null ? i + 1 : Math.max(i + 1, number.end());
        continue;
      }
      String code = unit.value().isEmpty() ? local(s) : unit.value();
      found.add(new Mention<>(i, unit.end(), new Money(number.low(), code)));
      i = unit.end();
    }
    return found;
  }

  private static String local(String s) {
    boolean korean = s.contains("朝鲜货币") || s.contains("朝币") || s.contains("北韩币");
    boolean hongKong = s.contains("香港") && !s.contains("人民币");
    return korean ? "KPW" : hongKong ? "HKD" : s.contains("台湾") ? "TWD" : "CNY";
  }

  /** The sum that a sentence offers with its stated worth, or null. */
  @Nullable Offer offer(Passage passage, String s) {
    List<Mention<Money>> sums = read(s);
    if (sums.isEmpty()) {
      return null;
    }
    Mention<Money> sum = sums.getFirst();
    Offer.Equivalent equivalent = null;
    if (sums.size() > 1) {
      Mention<Money> other = sums.get(1);
      String between = s.substring(sum.end(), other.start());
      boolean worth = WORTH.stream().anyMatch(between::contains) && between.length() < 8;
      if (worth && !other.value().currency().equals(sum.value().currency())) {
        boolean about = between.contains("约");
        int from = about ? sum.end() + between.lastIndexOf('约') : other.start();
        from = s.charAt(from) == '约' && s.startsWith("合", from + 1) ? other.start() : from;
        equivalent = new Offer.Equivalent(passage.quote(from, other.end()), other.value(), about);
      }
    }
    return new Offer(passage.quote(sum.start(), sum.end()), sum.value(), equivalent);
  }
}

package org.durumi.reader.english;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.ActType;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/** Places without a name of their own: "the border area", "Chinese cities". */
final class NamelessPlaces {

  private static final Set<String> AT = Words.words("place.at");
  private static final int REACH = 25;
  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b(?:the |a |an |several |many |some |various )?(?:\\p{Lu}[\\p{L}-]+ ){0,2}(?:border|frontier) (?:areas?|regions?|zones?|cities|towns?|villages?|crossings?|provinces?|posts?|guard posts?)\\b"
              + "|\\b(?:(?:Sino|China)[-–][\\p{L}-]+(?: [\\p{Lu}][\\p{L}]+)? border)\\b"
              + "|\\b(?:several |many |some |various |other )?(?:Chinese|North Korean|Thai|Lao|Vietnamese|border|coastal|northern|southern|eastern|western) (?:cities|towns|provinces|villages)\\b");

  private NamelessPlaces() {}

  /** The one nearest to an act, or null. */
  static @Nullable StatedPlace near(Sentence sentence, Trigger trigger) {
    if (trigger.type() == ActType.TRANSFER || trigger.type() == ActType.FORCED_REPATRIATION) {
      return null;
    }
    Matcher m = PHRASE.matcher(sentence.passage().text());
    while (m.find()) {
      int token = sentence.tokenAt(m.start());
      String before = sentence.lower(token - 1);
      boolean inside = AT.contains(before) || before.equals("of");
      if (inside && Math.abs(token - trigger.from()) < REACH) {
        return new StatedPlace(sentence.passage().quote(m.start(), m.end()), null);
      }
    }
    return null;
  }
}

package org.durumi.reader.korean;

import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/** Lets specific acts through and keeps practice, history, fiction and sport out. */
final class Gate {

  private static final int HEAD = 1_200;
  private static final int MANY = 2_000;
  private static final Pattern GENERAL =
      Pattern.compile(
          "매년|해마다|통상|보통은|대부분의 경우|흔히|일반적으로|종종|으레|\\d0년대|수십 년|그동안|과거에|역사적|수많은|상당수|대다수|적지 않은|만약|가령|경우가 많");
  private static final Pattern FICTION =
      Pattern.compile(
          "영화제|영화|개봉|상영|관객|배우|주연|주인공|다큐멘터리|소설|독자|출간|연극|뮤지컬|무대|극장|줄거리|장면|연출|제작진|시사회|서평|예능|시청률");
  private static final Pattern SPORT =
      Pattern.compile("축구|경기장|대표팀|선수|결승|우승|메달|골키퍼|득점|올림픽|리그|공격수|심판");
  private static final int FICTION_WORDS = 4;
  private static final int SPORT_WORDS = 3;

  private Gate() {}

  /** Tells whether a report is about a work of art or a match, not about what happened. */
  static boolean isElsewhere(Report report) {
    String text = report.text().string();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    return distinct(FICTION, head) >= FICTION_WORDS || distinct(SPORT, head) >= SPORT_WORDS;
  }

  private static long distinct(Pattern words, String text) {
    return words.matcher(text).results().map(r -> r.group()).distinct().count();
  }

  /** Tells whether a clause speaks of what is usual, or asks. */
  static boolean isGeneral(Clause clause) {
    Passage passage = clause.parts().passage();
    String upTo = passage.text().substring(clause.scope().from(), clause.trigger().end());
    String scope = passage.text().substring(clause.scope().from(), clause.scope().to()).strip();
    return GENERAL.matcher(upTo).find() || scope.endsWith("?");
  }

  /** Tells whether an act done to people is specific enough to stand alone. */
  static boolean isSpecific(Draft draft) {
    Group group = draft.group();
    if (draft.type() == ActType.CRACKDOWN_OPERATION) {
      return true;
    }
    if (group == null || isCrowd(group.count())) {
      return false;
    }
    boolean placed = isFine(draft.place());
    boolean told = draft.hasStatedDate() || placed;
    return switch (draft.modality()) {
      case IMMINENT_FEARED, PLANNED, DENIED -> group.isSpecific();
      case ONGOING -> group.isSpecific() && (told || draft.type() != ActType.FORCED_REPATRIATION);
      default ->
          draft.type() == ActType.ESCAPE_CROSSING
              ? group.isSpecific() && draft.hasStatedDate() && draft.modality() == Modality.OCCURRED
              : group.isSpecific() || (told && draft.hasStatedDate());
    };
  }

  /** Tens of thousands without a date are history. */
  private static boolean isCrowd(@Nullable Count count) {
    Integer min = count == null ? null : count.min();
    return min != null && min >= MANY && count != null && count.max() == null;
  }

  private static boolean isFine(@Nullable StatedPlace place) {
    Place known = place == null ? null : place.place();
    return known != null && known.precision() != Place.Precision.COUNTRY;
  }
}

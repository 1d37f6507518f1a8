package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** When and where a clause sets its act. */
final class Settings {

  private static final Pattern FRAME_AFTER =
      Pattern.compile(
          "(?:\\([^)]*\\))?\\s?(?:\u25A1|보도|본지|기자|성명|브리핑|통화|밝혔|밝힌|전했|말했|공개한|공개했|내놓은|집계|발표|정례|현지 매체)");
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:\\([^)]*\\))?(?:성|시|현|군|도|주|자치구|구)?(?:\\([^)]*\\))?(?:의|에 있는|에 위치한)?\\s?");
  private static final Pattern UNIT =
      Pattern.compile("(?:\\([^)]{1,12}\\))?(?:성|시|현|군|도|주|읍|리|구)?");
  private static final String SITES =
      "(?:\\s?(?:의|내|안|한|시내|외곽|교외|인근|일대|지역|근처|부근|모처|접경|접경지역|국경지역|국경|공항|역|기차역|버스터미널|터미널"
          + "|아파트|은신처|안전가옥|마을|농촌|민가|가정집|호텔|식당|구류장|수용소|교화소|교도소|감옥|구치소|보위부|보안서|보위국|안전부|탄광|농장"
          + "|벌목장|공장|건설장|해상|앞바다|강변|다리|세관|검문소|시장|집결소|단련대|비행장|도시|남부|북부|동부|서부|강|등지|등|쪽|땅|영내|산간))*";

  /** Nouns that a place stands before ("투먼의 구류 시설", "쿤밍 외곽 고속도로 검문소"): none bears a particle. */
  private static final String NOUNS =
      SITES + "(?:\\s(?![가-힣]*(?:에서|[은는을를에이가와과며고던한된할])\\s)[가-힣0-9]{1,8}){0,3}?";

  private static final Pattern LOCATIVE =
      Pattern.compile("(?:" + SITES + "|" + NOUNS + "\\s[가-힣]{1,8}?)(?:에서(?:는|도)?|서(?=\\s))");
  private static final Pattern AT = Pattern.compile(SITES + "에(?:는|도)?(?=\\s)");
  private static final Pattern TOWARD =
      Pattern.compile("(?:" + SITES + "|" + NOUNS + "\\s[가-힣]{1,8}?)(?:으로|로|에)(?=[\\s,]|$)");
  private static final Pattern CROSSED = Pattern.compile("(?:강)?(?:을|를)? ?(?:건너|넘|통해|통하)");
  private static final Pattern SITE_OBJECT =
      Pattern.compile("(?:의)? ?(?:한 )?[가-힣]{2,6}(?:을|를) (?:급습|덮|수색)");

  private Settings() {}

  /** The date that belongs to the act, or null; dates of the reporting are left out. */
  static @Nullable StatedDate date(Clause clause) {
    StatedDate own = date(clause, clause, false);
    Clause previous = clause.previous();
    boolean within = previous != null && previous.trigger().attributive();
    return own == null && within && previous != null ? date(previous, previous, true) : own;
  }

  private static @Nullable StatedDate date(Clause clause, Clause holder, boolean outer) {
    StatedDate best = null;
    for (Mention<Period> date : clause.parts().dates()) {
      boolean here = holder.holds(date.start(), date.end()) && !isFrame(clause.parts(), date);
      if (here && outer == isOuter(clause, date)) {
        boolean vague = date.value().start() == null && !date.value().edtf().startsWith("X");
        if (best == null || !vague) {
          best = stated(clause, date);
        }
      }
    }
    return best;
  }

  /**
   * A date before a verb that only describes a noun belongs to the verb after it, where it follows
   * the topic ("the court on the 30th [the detained] missionary sentenced") or a lasting state.
   */
  private static boolean isOuter(Clause clause, Mention<Period> date) {
    if (!clause.trigger().attributive()) {
      return false;
    }
    String before = clause.parts().text().substring(clause.from(), date.start());
    return clause.trigger().manner() == Manner.ONGOING || TOPIC_BEFORE.matcher(before).find();
  }

  private static final Pattern TOPIC_BEFORE = Pattern.compile("[가-힣A-Za-z)](?:은|는) $");

  private static StatedDate stated(Clause clause, Mention<Period> date) {
    return new StatedDate(clause.parts().passage().quote(date.start(), date.end()), date.value());
  }

  /** Tells whether a date says when something was reported, not when it happened. */
  static boolean isFrame(Parts parts, Mention<Period> date) {
    if (parts.scopeOf(date.start()).quoted()) {
      return false;
    }
    String outside = parts.outside();
    if (FRAME_AFTER.matcher(outside).region(date.end(), outside.length()).lookingAt()) {
      return true;
    }
    boolean bare = Character.isDigit(outside.charAt(date.start()));
    return bare
        && SourceReader.speaks(outside)
        && parts.sources().stream()
            .filter(s -> s.role() == Source.Role.SPEAKER)
            .anyMatch(s -> date.start() > s.end() && date.start() - s.end() <= 4);
  }

  /** The latest day by which a sentence's speaker can have said it, or null. */
  static @Nullable CalendarDate reported(Parts parts) {
    CalendarDate found = null;
    for (Mention<Period> date : parts.dates()) {
      CalendarDate end = date.value().end();
      if (end != null && end.equals(date.value().start()) && isFrame(parts, date)) {
        found = end;
      }
    }
    return found;
  }

  /** The place where the act happens: for a transfer, where it leads. */
  static @Nullable StatedPlace place(Clause clause, ActType type) {
    List<Mention<Place>> places = clause.parts().places();
    StatedPlace best = null;
    int rank = 0;
    for (int i = 0; i < places.size(); i++) {
      int first = i;
      while (i + 1 < places.size()
          && joined(clause.parts().text(), places.get(i), places.get(i + 1))) {
        i++;
      }
      Mention<Place> last = places.get(i);
      boolean here = clause.holds(places.get(first).start(), last.end()) || inVerb(clause, last);
      int found = here && !inAgent(clause, last) ? rank(clause, last, type) : 0;
      if (found > 0 && found >= rank) {
        rank = found;
        int end = unitEnd(clause.parts().text(), last.end());
        best =
            new StatedPlace(
                clause.parts().passage().quote(places.get(first).start(), end), last.value());
      }
    }
    return best;
  }

  /** The place and those beside it in a list, if all are known: 옌지와 단둥, 훈춘에서. */
  static List<StatedPlace> places(Clause clause, ActType type) {
    StatedPlace own = place(clause, type);
    Parts parts = clause.parts();
    List<StatedPlace> list = new ArrayList<>();
    int next =
        own == null ? -1 : parts.passage().source().offsetOf(own.words()) - parts.passage().start();
    for (Mention<Place> place : parts.places().reversed()) {
      boolean last = own != null && place.value().equals(own.place()) && list.isEmpty();
      if (last
          || !list.isEmpty()
              && LISTED
                  .matcher(parts.text())
                  .region(place.end(), Math.max(place.end(), next))
                  .matches()) {
        next = last ? Math.min(next, place.start()) : place.start();
        list.addFirst(
            last && own != null
                ? own
                : new StatedPlace(
                    parts.passage().quote(place.start(), place.end()), place.value()));
      }
    }
    return list;
  }

  /** Where a person comes from, lives or speaks, or where a way leads: no scene. */
  private static final Pattern NO_SCENE =
      Pattern.compile(
          "(?:성|시|현|군|도|주|구)?(?:\\s?(?:출신|소식통|주민|사람|소재|거주|태생|국적|정부|당국|외교부|통일부|매체|언론|사는|살던|으로|로|까지|행|발|주재|측))|(?:성|시|현|군|도)?의? (?:한 |현지 |다른 )?(?:[가-힣]+ ){0,2}(?:소식통|주민|관계자|활동가|당국자|특파원)");

  /** Where a sentence is set: places no coarser than a province that are not somebody's. */
  static List<StatedPlace> scenes(Parts parts) {
    List<StatedPlace> found = new ArrayList<>();
    List<Mention<Place>> places = parts.places();
    for (int i = 0; i < places.size(); i++) {
      Mention<Place> place = places.get(i);
      boolean fine = place.value().precision().compareTo(Place.Precision.PROVINCE) <= 0;
      boolean outer = i + 1 < places.size() && joined(parts.text(), place, places.get(i + 1));
      boolean said =
          parts.sources().stream()
              .anyMatch(s -> s.start() < place.end() && place.start() < s.end());
      if (fine
          && !outer
          && !said
          && !matches(NO_SCENE, parts.text(), place.end(), parts.text().length())) {
        int end = unitEnd(parts.text(), place.end());
        found.add(new StatedPlace(parts.passage().quote(place.start(), end), place.value()));
      }
    }
    return found;
  }

  private static final Pattern SINCE =
      Pattern.compile("\\s?(?:이후|이래|부터(?! [^.]{0,12}까지)|(?:[가-힣]+ ){0,2}(?:이후|이래))");

  /** When a sentence is set. */
  static List<StatedDate> dated(Parts parts) {
    return parts.dates().stream()
        .filter(date ->
            (date.value().start() != null || date.value().edtf().startsWith("X"))
                && !isFrame(parts, date))
        .filter(date -> !matches(SINCE, parts.text(), date.end(), parts.text().length()))
        .map(date -> new StatedDate(parts.passage().quote(date.start(), date.end()), date.value()))
        .toList();
  }

  private static final Pattern LISTED =
      Pattern.compile("(?:성|시|현|군|도|주|구)?\\s?(?:와|과|,|·|및|하고)\\s?");

  private static boolean joined(String text, Mention<Place> a, Mention<Place> b) {
    return JOINED.matcher(text).region(a.end(), b.start()).matches();
  }

  private static int unitEnd(String text, int end) {
    Matcher m = UNIT.matcher(text).region(end, text.length());
    if (!m.lookingAt() || m.end() == end) {
      return end;
    }
    int to = m.end();
    boolean closes = to >= text.length() || !Hangul.isSyllable(text.charAt(to));
    return closes || Particle.after(text, to).particle() != Particle.NONE ? to : end;
  }

  private static int rank(Clause clause, Mention<Place> place, ActType type) {
    String text = clause.parts().text();
    int end = unitEnd(text, place.end());
    int fine = place.value().precision() == Place.Precision.COUNTRY ? 0 : 1;
    int to = Math.max(end, clause.trigger().start());
    if (type == ActType.TRANSFER) {
      return matches(TOWARD, text, end, to) ? 3 + fine : 0;
    }
    if (matches(LOCATIVE, text, end, to)) {
      return 4 + fine;
    }
    if (type == ActType.FORCED_LABOUR && matches(TOWARD, text, end, to)) {
      return 3 + fine;
    }
    boolean at = matches(AT, text, end, to) || matches(SITE_OBJECT, text, end, to);
    if (at && type != ActType.FORCED_REPATRIATION && type != ActType.RELEASE) {
      return 2 + fine;
    }
    boolean crossed =
        matches(CROSSED, text, end, text.length()) && !clause.trigger().sense().equals("return");
    return crossed || inVerb(clause, place) ? 1 + fine : 0;
  }

  /** Tells whether a country's name only says whose police acts. */
  private static boolean inAgent(Clause clause, Mention<Place> place) {
    Parts parts = clause.parts();
    return parts.agents().stream()
        .filter(a -> a.overlaps(place.start(), place.end()) && a.end() > place.end())
        .map(a -> Particle.after(parts.text(), a.end()).particle())
        .anyMatch(p ->
            (p != Particle.NONE && p != Particle.LOCATIVE)
                || clause.trigger().sense().equals("bribery_exchange"));
  }

  private static boolean inVerb(Clause clause, Mention<Place> place) {
    return clause.trigger().sense().equals("escape")
        && place.start() >= clause.trigger().start()
        && place.end() <= clause.trigger().end();
  }

  private static boolean matches(Pattern pattern, String text, int from, int to) {
    return from <= to && pattern.matcher(text).region(from, Math.max(from, to)).lookingAt();
  }
}

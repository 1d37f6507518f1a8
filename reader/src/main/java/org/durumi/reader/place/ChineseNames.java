package org.durumi.reader.place;

import java.util.List;
import org.durumi.record.event.Place.Precision;

/** Finds names of places in Chinese text: the longest name, its type suffix and its neighbours. */
final class ChineseNames {

  private final NameIndex names;
  private final Cues cues;
  private final PlaceTable table;

  ChineseNames(NameIndex names, Cues cues, PlaceTable table) {
    this.names = names;
    this.cues = cues;
    this.table = table;
  }

  /** Reads the name that may begin here; returns where to go on. */
  int scan(String text, int at, List<Candidate> found) {
    NameIndex.Cursor cursor = names.cursor();
    int end = at;
    int[] rows = NameIndex.NOT_A_PLACE;
    for (int i = at; i < text.length() && cursor.accept(text.charAt(i)); i++) {
      if (i > at && cursor.complete()) {
        end = i + 1;
        rows = cursor.rows();
      }
    }
    String generic = cues.at("zh.generic", text, at);
    if (generic.length() > end - at) {
      found.add(new Candidate(at, at + generic.length(), List.of(), 9, 'r'));
      return at + generic.length();
    }
    if (end == at) {
      return at + 1;
    }
    if (rows.length > 0) {
      Candidate candidate = candidate(text, at, end, table.all(rows));
      if (candidate.evidence() > -9) {
        found.add(candidate);
        return candidate.end();
      }
    }
    return end;
  }

  private Candidate candidate(String text, int start, int end, List<Known> known) {
    Known likeliest = known.getFirst();
    boolean country = likeliest.place().precision() == Precision.COUNTRY;
    String type = country ? "" : cues.at("zh.type", text, end);
    int typed = end + type.length();
    if (!type.isEmpty()
        && typed < text.length()
        && cues.has("zh.notype", text.substring(typed, typed + 1))) {
      type = "";
      typed = end;
    }
    if (country && !cues.at("zh.office", text, end).isEmpty()) {
      return new Candidate(start, end, known, -99, (char) 0);
    }
    int points = cues.has("zh.word", text.substring(start, end)) ? -6 : 0;
    points += cues.before("zh.before", text, start) ? 2 : 0;
    points += cues.at("zh.place", text, typed).isEmpty() ? 0 : 2;
    points -= end - start == 2 && !likeliest.border() && !country ? 1 : 0;
    char letter = type.isEmpty() ? 0 : cues.meaning("zh.type", type).charAt(0);
    return new Candidate(start, typed, known, points + (letter != 0 ? 4 : 0), letter);
  }
}

package org.durumi.reader.place;

import java.util.List;
import org.durumi.record.event.Place.Precision;
import org.jspecify.annotations.Nullable;

/** Finds names of places in Korean text: the start of a word, its type suffix and its particle. */
final class KoreanNames {

  private final NameIndex names;
  private final Cues cues;
  private final PlaceTable table;

  KoreanNames(NameIndex names, Cues cues, PlaceTable table) {
    this.names = names;
    this.cues = cues;
    this.table = table;
  }

  /** Reads the name that may begin here; returns where to go on. */
  int scan(String text, int at, List<Candidate> found) {
    String generic = cues.at("ko.generic", text, at);
    if (!generic.isEmpty()) {
      found.add(new Candidate(at, at + generic.length(), List.of(), 9, 'r'));
      return at + generic.length();
    }
    NameIndex.Cursor cursor = names.cursor();
    int best = at;
    for (int i = at, letters = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (letters > 1 && (c == ' ' || c == '·') && i + 1 < text.length()) {
        continue;
      }
      if ((!Letters.isHangul(c) && !Character.isDigit(c)) || !cursor.accept(c)) {
        break;
      }
      letters++;
      if (letters > 1 && cursor.complete()) {
        if (cursor.rows().length == 0) {
          best = at;
          int end = wordEnd(text, i + 1);
          found.removeIf(candidate -> candidate.start() == at);
          return end;
        }
        Candidate candidate = candidate(text, at, i + 1, table.all(cursor.rows()));
        if (candidate != null) {
          found.removeIf(other -> other.start() == at);
          found.add(candidate);
          best = candidate.end();
        }
      }
    }
    return best > at ? best : wordEnd(text, at);
  }

  private @Nullable Candidate candidate(String text, int start, int end, List<Known> known) {
    int gloss = gloss(text, end);
    String type = cues.at("ko.type", text, gloss);
    int typed = gloss + type.length();
    boolean country = known.getFirst().place().precision() == Precision.COUNTRY;
    if (!type.isEmpty() && !(country && !type.equals("성"))) {
      int tail = tail(text, typed);
      if (tail >= 0) {
        return new Candidate(
            start,
            typed,
            known,
            4 + tail + word(text, start, end),
            cues.meaning("ko.type", type).charAt(0));
      }
    }
    int tail = tail(text, gloss);
    if (tail < 0 || (country && office(text, gloss))) {
      return null;
    }
    return new Candidate(start, end, known, tail + word(text, start, end), (char) 0);
  }

  private boolean office(String text, int at) {
    int from = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    return !cues.at("ko.office", text, from).isEmpty();
  }

  private int word(String text, int start, int end) {
    return cues.has("ko.word", text.substring(start, end)) ? -6 : 0;
  }

  /** Where the brackets with the name's Chinese characters end: 선양(瀋陽). */
  private static int gloss(String text, int at) {
    if (at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '（')) {
      for (int i = at + 1; i < Math.min(text.length(), at + 14); i++) {
        char c = text.charAt(i);
        if (c == ')' || c == '）') {
          return i + 1;
        }
        if (Letters.isHangul(c)) {
          return at;
        }
      }
    }
    return at;
  }

  /** Points for what ends the word: 1 for a particle of place, 0 for any other end, -1 for none. */
  private int tail(String text, int at) {
    int end = wordEnd(text, at);
    if (end == at) {
      return 0;
    }
    String tail = text.substring(at, end);
    if (cues.has("ko.particle", tail)) {
      return cues.meaning("ko.particle", tail).equals("l") ? 1 : 0;
    }
    NameIndex.Cursor cursor = names.cursor();
    for (int i = at; i < end && cursor.accept(text.charAt(i)); i++) {
      if (i > at && cursor.complete() && cursor.rows().length > 0 && place(text, i + 1, end)) {
        return 0;
      }
    }
    return -1;
  }

  private boolean place(String text, int at, int end) {
    String type = cues.at("ko.type", text, at);
    String rest = text.substring(Math.min(end, at + type.length()), end);
    return rest.isEmpty() || cues.has("ko.particle", rest);
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Letters.isHangul(text.charAt(end))) {
      end++;
    }
    return end;
  }
}

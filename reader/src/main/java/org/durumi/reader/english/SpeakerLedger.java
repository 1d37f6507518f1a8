package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.durumi.record.event.Attribution;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks where: "he added" and "the source" go back to the one named before, and the words in
 * quotation marks belong to the one who is said to speak them, before or behind.
 */
final class SpeakerLedger {

  private final List<Sentence> sentences;
  private final List<List<Attribution>> stated = new ArrayList<>();

  SpeakerLedger(List<Sentence> sentences) {
    this.sentences = sentences;
    List<Attribution> known = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Attribution> here = new ArrayList<>();
      for (Source source : sentence.sources()) {
        Attribution attribution = attribution(sentence, source, known);
        if (attribution != null) {
          here.add(attribution);
          known.remove(attribution);
          known.add(attribution);
        }
      }
      stated.add(chained(here));
    }
  }

  private static @Nullable Attribution attribution(
      Sentence sentence, Source source, List<Attribution> known) {
    List<Quote> via =
        source.viaFrom() < 0
            ? List.of()
            : List.of(sentence.quote(source.viaFrom(), source.viaTo()));
    Quote words = sentence.quote(source.from(), source.to());
    if (!source.known()) {
      return new Attribution(words, via);
    }
    String head = sentence.lower(source.to() - 1);
    boolean again = Set.of("he", "she", "they").contains(head) && source.to() == source.from() + 1;
    for (int i = known.size() - 1; i >= 0; i--) {
      Attribution earlier = known.get(i);
      String text = earlier.words().text().toLowerCase(Locale.ROOT);
      if (again || text.matches("(?s).*\\b" + java.util.regex.Pattern.quote(head) + "\\b.*")) {
        return earlier;
      }
    }
    return again ? null : new Attribution(words, via);
  }

  /**
   * "the paper said, citing an activist": the activist is the source and the paper passes it on.
   */
  private static List<Attribution> chained(List<Attribution> here) {
    if (here.size() < 2) {
      return here;
    }
    Attribution outlet = here.get(0);
    Attribution inner = here.get(1);
    boolean outletSpeaks =
        OUTLET.stream().anyMatch(w -> outlet.words().text().toLowerCase(Locale.ROOT).contains(w));
    if (outletSpeaks && inner.via().isEmpty() && !inner.words().equals(outlet.words())) {
      List<Attribution> chained =
          new ArrayList<>(List.of(new Attribution(inner.words(), List.of(outlet.words()))));
      chained.addAll(here.subList(2, here.size()));
      return chained;
    }
    return here;
  }

  private static final List<String> OUTLET =
      List.of(
          "news",
          "daily",
          "ilbo",
          "yonhap",
          "radio",
          "times",
          "post",
          "herald",
          "reuters",
          "agency",
          "paper",
          "afp",
          "press",
          "outlet",
          "media",
          "television",
          "broadcaster",
          "magazine",
          "journal");

  /** Who says what a sentence says at a UTF-16 offset of it; empty where the report itself does. */
  List<Attribution> at(int index, int offset) {
    List<Attribution> here = stated.get(index);
    if (!here.isEmpty()) {
      return here.size() > 2 ? here.subList(0, 2) : here;
    }
    if (Speech.isQuoted(sentences, index, offset)) {
      for (int i = index + 1; i < sentences.size() && i <= index + 3; i++) {
        if (Speech.sameSpeech(sentences, index, i) && !stated.get(i).isEmpty()) {
          return List.of(stated.get(i).getFirst());
        }
      }
      for (int i = index - 1; i >= 0 && i >= index - 4; i--) {
        if (!stated.get(i).isEmpty()) {
          return List.of(stated.get(i).getLast());
        }
      }
    }
    return nearby(index);
  }

  /** In a paragraph with a speaker, a sentence without one is still the speaker's. */
  private List<Attribution> nearby(int index) {
    for (int step : new int[] {1, -1, 2, -2}) {
      int other = index + step;
      if (other >= 0
          && other < sentences.size()
          && Speech.sameSpeech(sentences, index, other)
          && !stated.get(other).isEmpty()) {
        return List.of(stated.get(other).getFirst());
      }
    }
    return List.of();
  }
}

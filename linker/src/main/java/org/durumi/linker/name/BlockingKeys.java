package org.durumi.linker.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Coarse keys that all spellings of a name share. A syllable's key is the kind of its onset and of
 * its end; sounds that the systems of romanisation confuse are of one kind.
 */
final class BlockingKeys {

  private static final int MOST = 12;
  // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
  private static final String KOREAN_ONSETS = "KKNTTNMPPSSNCCCKTPH";
  // None, ㄱ, ㄴ, ㄷ, ㄹ, ㅁ, ㅂ, ㅇ, any.
  private static final String KOREAN_CODAS = ".ktttppk*";
  // "" zh ch sh b p m f d t n l g k h j q x r z c s
  private static final String MANDARIN_ONSETS = ".CCSPPMFTTNNKKHCCSRZZS";
  // - gw kw ng b p m f d t n l g k h w z c s j
  private static final String CANTONESE_ONSETS = ".KK.PPMFTTNNKKHWCCSY";

  private BlockingKeys() {}

  static SortedSet<String> of(Collection<Reading> readings, Words words) {
    SortedSet<String> keys = new TreeSet<>();
    for (Reading reading : readings) {
      keys.addAll(of(reading));
    }
    for (Word word : words.words()) {
      String form = word.consonants.isEmpty() ? word.form : word.consonants;
      if (!word.particle && !word.initial && form.length() > 1) {
        keys.add("w" + form.substring(0, Math.min(4, form.length())));
      }
    }
    return keys;
  }

  private static List<String> of(Reading reading) {
    List<String> sofar = new ArrayList<>(List.of(reading.tongue().name().substring(0, 1)));
    for (Syllable syllable : reading.surname()) {
      sofar = longer(sofar, syllable, reading.tongue());
    }
    sofar.replaceAll(key -> key + "-");
    for (Syllable syllable : reading.given()) {
      sofar = longer(sofar, syllable, reading.tongue());
    }
    return sofar;
  }

  private static List<String> longer(List<String> sofar, Syllable syllable, Tongue tongue) {
    SortedSet<String> all = new TreeSet<>();
    for (int i = 0; i < syllable.count(); i++) {
      String kind = kind(syllable.sound(i), tongue);
      sofar.forEach(key -> all.add(key + kind));
    }
    List<String> list = new ArrayList<>(all);
    return list.size() > MOST ? list.subList(0, MOST) : list;
  }

  private static String kind(int sound, Tongue tongue) {
    return switch (tongue) {
      case KOREAN ->
          ""
              + KOREAN_ONSETS.charAt(KoreanSounds.onset(sound))
              + KOREAN_CODAS.charAt(KoreanSounds.coda(sound));
      case MANDARIN ->
          MANDARIN_ONSETS.charAt(MandarinSounds.onset(sound))
              + (MandarinSounds.nasal(sound) ? "n" : "");
      case CANTONESE -> "" + CANTONESE_ONSETS.charAt(CantoneseSounds.onset(sound));
    };
  }
}

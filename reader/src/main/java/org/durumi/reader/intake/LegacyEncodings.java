package org.durumi.reader.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Guesses among the encodings of the region and the West; apart, so that ICU loads only here. */
final class LegacyEncodings {

  private static final int SAMPLE = 1 << 16;
  private static final Set<String> EAST =
      Set.of(
          "EUC-KR",
          "GB18030",
          "Big5",
          "Shift_JIS",
          "EUC-JP",
          "ISO-2022-KR",
          "ISO-2022-JP",
          "ISO-2022-CN");
  private static final Set<String> WEST =
      Set.of("windows-1251", "KOI8-R", "ISO-8859-1", "windows-1252", "ISO-8859-2", "windows-1250");

  private LegacyEncodings() {}

  /** Names of encodings, the likeliest first. */
  static List<String> likeliest(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
    CharsetMatch[] matches = detector.detectAll();
    List<String> names = new ArrayList<>();
    Arrays.stream(matches)
        .filter(match -> EAST.contains(match.getName()) || WEST.contains(match.getName()))
        .sorted(Comparator.comparingInt(CharsetMatch::getConfidence).reversed())
        .map(CharsetMatch::getName)
        .forEach(names::add);
    return names;
  }
}

package org.durumi.linker.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * A name, read once in every way it may be meant, so that it can be compared many times. Immutable;
 * names of organisations may be given too.
 */
public final class PersonName {

  // What a report may call a name is short; the rest of a longer text says nothing.
  private static final int LONGEST = 160;
  private static final Pattern PARTS = Pattern.compile("[(（\\[〔/／)）\\]〕]");
  private static final Set<String> TITLES = new HashSet<>();

  static {
    Table.rows("titles.tsv", 1).forEach(row -> TITLES.add(row[0]));
  }

  private final String text;
  private final List<Reading> readings;
  private final Words words;

  private PersonName(String text, List<Reading> readings, Words words) {
    this.text = text;
    this.readings = List.copyOf(readings);
    this.words = words;
  }

  /**
   * Reads a name in any script. A second spelling in brackets counts as another way to read the
   * name. Nothing is refused: what is no name is like nothing but itself.
   */
  public static PersonName of(String name) {
    String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    List<Reading> readings = new ArrayList<>();
    String main = "";
    for (String part : PARTS.split(text, -1)) {
      readings.addAll(readings(part));
      main = main.isBlank() ? part : main;
    }
    Words words = Words.of(readings.isEmpty() ? text : main);
    return new PersonName(same(text), readings, words);
  }

  private static String same(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  private static List<Reading> readings(String part) {
    StringBuilder hangul = new StringBuilder();
    StringBuilder characters = new StringBuilder();
    boolean foreign = part.indexOf('·') >= 0 || part.indexOf('・') >= 0;
    for (String word : part.strip().split("[\\s,]+", -1)) {
      if (!TITLES.contains(word)) {
        bare(word).codePoints().filter(KoreanSounds::isHangul).forEach(hangul::appendCodePoint);
        word.codePoints().filter(Characters::isCharacter).forEach(characters::appendCodePoint);
      }
    }
    List<Reading> found = new ArrayList<>();
    for (Tongue tongue : foreign ? new Tongue[0] : Tongue.values()) {
      found.addAll(DrawnReadings.of(tongue, characters.toString()));
      if (tongue == Tongue.KOREAN) {
        found.addAll(DrawnReadings.of(tongue, hangul.toString()));
      }
      if (hangul.isEmpty() && characters.isEmpty()) {
        found.addAll(latin(tongue, pieces(part)));
      }
    }
    return found;
  }

  /** 김씨: Mr. Kim. */
  private static String bare(String word) {
    boolean polite = word.length() > 1 && word.endsWith("씨");
    return polite ? word.substring(0, word.length() - 1) : word;
  }

  /** Tones are Mandarin's, unless they are a caron put for the breve of ŏ and ŭ. */
  private static List<Reading> latin(Tongue tongue, List<Piece> pieces) {
    boolean toned = pieces.stream().anyMatch(Piece::toned);
    if (tongue == Tongue.MANDARIN || !toned) {
      return LatinReadings.of(tongue, pieces);
    }
    List<Piece> breved = pieces.stream().map(Piece::breved).toList();
    boolean still = tongue == Tongue.CANTONESE || breved.stream().anyMatch(Piece::toned);
    return still ? List.of() : LatinReadings.of(tongue, breved);
  }

  private static List<Piece> pieces(String part) {
    List<Piece> pieces = Piece.of(part);
    List<Piece> rest = pieces.stream().filter(p -> !TITLES.contains(p.letters())).toList();
    return rest.isEmpty() ? pieces : rest;
  }

  /** The name in lower case: what makes two texts the same name for certain. */
  public String text() {
    return text;
  }

  List<Reading> readings() {
    return readings;
  }

  Words words() {
    return words;
  }

  /**
   * A few coarse keys by sound. Two spellings of one name in scripts and systems that are read here
   * share at least one; names that share none need not be compared.
   */
  public SortedSet<String> keys() {
    return Collections.unmodifiableSortedSet(BlockingKeys.of(readings, words));
  }

  /** Two names are equal when they are the same text, whatever their case. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PersonName name && text.equals(name.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Never the name. */
  @Override
  public String toString() {
    return "PersonName[" + readings.size() + " readings]";
  }
}

package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;

/**
 * The shapes that a Korean verb stem takes before its endings, plain and honorific (체포되시었다), in the
 * South's spelling and the North's (되였다). Regular verbs only, with 하다 and 되다; the lists keep to
 * verbs that these rules conjugate.
 */
final class Conjugation {

  /** What a shape of a stem means for the ending that follows. */
  enum Shape {
    /** The bare stem: 체포되-, before 는, 고, 면, 지, 기. */
    BASE,
    /** Past: 체포됐-. */
    PAST,
    /** Past attributive: 체포된; with 다 it is the plain present. */
    ATTRIBUTIVE,
    /** Prospective attributive: 체포될. */
    PROSPECTIVE,
    /** Linking: 체포돼. */
    LINK,
    /** Nominal: 체포됨. */
    NOMINAL
  }

  /** One shape of one stem. */
  record Form(String text, Shape shape) {}

  private static final int A = 0;
  private static final int AE = 1;
  private static final int EO = 4;
  private static final int YEO = 6;
  private static final int O = 8;
  private static final int WA = 9;
  private static final int OE = 11;
  private static final int U = 13;
  private static final int WO = 14;
  private static final int EU = 18;
  private static final int I = 20;
  private static final int WAE = 10;

  private Conjugation() {}

  /** All shapes of a stem, which is the dictionary form without 다. */
  static List<Form> of(String stem) {
    List<Form> forms = plain(stem);
    boolean open = Hangul.last(stem.charAt(stem.length() - 1)) == Hangul.OPEN;
    forms.addAll(plain(stem + (open ? "시" : "으시")));
    return forms;
  }

  private static List<Form> plain(String stem) {
    List<Form> forms = new ArrayList<>();
    forms.add(new Form(stem, Shape.BASE));
    String head = stem.substring(0, stem.length() - 1);
    char last = stem.charAt(stem.length() - 1);
    if (Hangul.last(last) == Hangul.OPEN) {
      forms.add(new Form(head + Hangul.withLast(last, Hangul.NIEUN), Shape.ATTRIBUTIVE));
      forms.add(new Form(head + Hangul.withLast(last, Hangul.RIEUL), Shape.PROSPECTIVE));
      forms.add(new Form(head + Hangul.withLast(last, Hangul.MIEUM), Shape.NOMINAL));
      addOpen(forms, head, last);
    } else {
      boolean bright = Hangul.vowel(last) == A || Hangul.vowel(last) == O;
      forms.add(new Form(stem + "은", Shape.ATTRIBUTIVE));
      forms.add(new Form(stem + "을", Shape.PROSPECTIVE));
      forms.add(new Form(stem + "음", Shape.NOMINAL));
      forms.add(new Form(stem + (bright ? "아" : "어"), Shape.LINK));
      forms.add(new Form(stem + (bright ? "았" : "었"), Shape.PAST));
    }
    return forms;
  }

  private static void addOpen(List<Form> forms, String head, char last) {
    if (last == '하') {
      addLinked(forms, head + '해');
      addLinked(forms, head + "하여");
      return;
    }
    int vowel = Hangul.vowel(last);
    int contracted =
        switch (vowel) {
          case I -> YEO;
          case OE -> WAE;
          case O -> WA;
          case U -> WO;
          case EU -> EO;
          default -> vowel;
        };
    addLinked(forms, head + Hangul.withVowel(last, contracted));
    if (vowel == I || vowel == OE || vowel == AE) {
      addLinked(forms, head + last + '어');
      addLinked(forms, head + last + '여');
    }
    if (vowel == O) {
      addLinked(forms, head + last + '아');
    }
  }

  private static void addLinked(List<Form> forms, String link) {
    forms.add(new Form(link, Shape.LINK));
    char last = link.charAt(link.length() - 1);
    forms.add(
        new Form(
            link.substring(0, link.length() - 1) + Hangul.withLast(last, Hangul.SSANGSIOT),
            Shape.PAST));
  }
}

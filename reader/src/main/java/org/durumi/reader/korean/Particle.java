package org.durumi.reader.korean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The case marker after a noun phrase. */
enum Particle {
  /** 은, 는. */
  TOPIC,
  /** 이, 가, 께서, and 도 which may stand for it. */
  SUBJECT,
  /** 을, 를. */
  OBJECT,
  /** 의. */
  GENITIVE,
  /** 에, 에게, 에 의해: by whom, at or to whom. */
  DATIVE,
  /** 에서, 서: where. */
  LOCATIVE,
  /** 으로, 로: whither. */
  DIRECTION,
  /** 와, 과, 및, 하고. */
  AND,
  /** 등, 포함, 비롯: the phrase is a part of a whole that follows. */
  PART,
  /** None of these. */
  NONE;

  /** A particle and where it ends. */
  record Found(Particle particle, int end) {}

  private static final Pattern PARENTHESES = Pattern.compile("\\s?\\([^)]{0,40}\\)");
  private static final Pattern PART_WORDS =
      Pattern.compile(
          "(?:들)?(?:[을를이도]|까지)?\\s?(?:[이]?\\s?포함(?!돼|되)|비롯)|\\s?등(?=\\s?(?:을|를)?\\s?(?:포함|비롯|총|모두|\\d))");
  private static final List<Marker> MARKERS =
      List.of(
          new Marker("에 의해", DATIVE),
          new Marker("에게서", DATIVE),
          new Marker("에게", DATIVE),
          new Marker("한테", DATIVE),
          new Marker("에서", LOCATIVE),
          new Marker("께서", SUBJECT),
          new Marker("으로", DIRECTION),
          new Marker("에", DATIVE),
          new Marker("로", DIRECTION),
          new Marker("은", TOPIC),
          new Marker("는", TOPIC),
          new Marker("이", SUBJECT),
          new Marker("가", SUBJECT),
          new Marker("도", SUBJECT),
          new Marker("을", OBJECT),
          new Marker("를", OBJECT),
          new Marker("의", GENITIVE),
          new Marker("와", AND),
          new Marker("과", AND),
          new Marker(" 및 ", AND),
          new Marker("서", LOCATIVE));

  private record Marker(String word, Particle particle) {}

  /** The particle right after a phrase; brackets, 들 and a following 등 or 전원 are passed over. */
  static Found after(String text, int end) {
    int at = end;
    Matcher brackets = PARENTHESES.matcher(text).region(at, text.length());
    if (brackets.lookingAt()) {
      at = brackets.end();
    }
    Matcher part = PART_WORDS.matcher(text).region(at, text.length());
    if (part.lookingAt()) {
      return new Found(PART, part.end());
    }
    for (String passed : List.of("들", " 씨", "씨", " 측", "측", " 전원", " 모두", " 등", "등")) {
      if (text.startsWith(passed, at)) {
        at += passed.length();
      }
    }
    for (Marker marker : MARKERS) {
      if (text.startsWith(marker.word(), at) && closes(text, at + marker.word().length())) {
        return new Found(marker.particle(), at + marker.word().length());
      }
    }
    return new Found(NONE, at);
  }

  private static boolean closes(String text, int end) {
    return end >= text.length()
        || !Hangul.isSyllable(text.charAt(end))
        || "도만는은".indexOf(text.charAt(end)) >= 0
        || text.charAt(end - 1) == ' ';
  }
}

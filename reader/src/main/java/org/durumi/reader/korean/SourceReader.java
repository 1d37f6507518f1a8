package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.jspecify.annotations.Nullable;

/** Finds who says something, in a sentence whose quoted speech is masked. */
final class SourceReader implements MentionReader<Source> {

  private static final String LIST = "sources.tsv";

  /** By their last character, since heads end a word: 내부소식통. */
  private static final Map<Character, List<WordIndex.Entry<Source.Sort>>> HEADS =
      Lexicon.rows(LIST).stream()
          .filter(row -> !row[0].equals("verb"))
          .map(row ->
              new WordIndex.Entry<>(row[1], Source.Sort.valueOf(row[0].toUpperCase(Locale.ROOT))))
          .collect(Collectors.groupingBy(e -> e.word().charAt(e.word().length() - 1)));

  private static final Pattern SPEECH =
      Pattern.compile(
          "(?:"
              + Lexicon.alternatives(LIST, "verb")
              + ")(?:다|습니다|으며|고|는데|지만|던)|(?:말한|밝힌|전한|증언한) 것으로|고 한다|고 합니다");
  private static final Pattern RULERS = Pattern.compile("김정은|김정일|시진핑");
  private static final Pattern TOKEN = Pattern.compile("[^\\s“”\"\u25A1,]+");
  private static final Pattern CASE =
      Pattern.compile(
          "(?<stem>.*?)(?:\\([^)]*\\))?(?:들)?(?<case>에 따르면|에 의하면|은|는|이|가|도|께서|에게|에서|에|을|를|와의|과의|와|과)?");
  private static final Pattern ACCORDING = Pattern.compile("\\s?(?:따르면|의하면)");
  private static final Pattern CITED = Pattern.compile("\\s?(?:(?:의 )?(?:말|보도|발언|증언)을?\\s?)?인용");
  private static final Pattern TALK = Pattern.compile("\\s?(?:전화\\s?)?(?:통화|인터뷰|만나)");

  /** "that the detained [were] 30": those who are counted do not speak. */
  private static final Pattern COUNTED = Pattern.compile("\\s?\\S{1,8}명(?:이라고|이며|이라)(?=\\s)");

  /** Tells whether the sentence holds a verb of saying. */
  static boolean speaks(String masked) {
    return SPEECH.matcher(masked).find();
  }

  @Override
  public List<Mention<Source>> read(String masked) {
    List<Mention<Source>> found = new ArrayList<>();
    boolean speaks = speaks(masked);
    Matcher token = TOKEN.matcher(masked);
    while (token.find()) {
      Source source = source(masked, token.start(), token.group(), speaks);
      if (source != null) {
        found.add(new Mention<>(source.start(), source.end(), source));
      }
    }
    found = framed(masked, found);
    boolean named = found.stream().anyMatch(m -> m.value().role() != Source.Role.TOLD);
    if (speaks && !named) {
      Source topic = topic(masked);
      if (topic != null) {
        found.addFirst(new Mention<>(topic.start(), topic.end(), topic));
      }
    }
    return found;
  }

  /**
   * Right after 고, a subject is the one who says it; other subjects then belong to what is said.
   */
  private static List<Mention<Source>> framed(String masked, List<Mention<Source>> found) {
    boolean frame = found.stream().anyMatch(m -> isFramed(masked, m.value()));
    return new ArrayList<>(
        found.stream()
            .filter(m ->
                !frame
                    || m.value().role() != Source.Role.SPEAKER
                    || isFramed(masked, m.value())
                    || "이가도".indexOf(masked.charAt(Math.min(m.end(), masked.length() - 1))) < 0)
            .toList());
  }

  private static boolean isFramed(String masked, Source source) {
    String before = masked.substring(0, source.start());
    return source.role() == Source.Role.SPEAKER
        && (before.endsWith("고 ") || before.endsWith("라며 "));
  }

  private static @Nullable Source source(String masked, int at, String token, boolean speaks) {
    if (token.equals("그는") || token.equals("그녀는") || token.equals("그가")) {
      return speaks
          ? new Source(
              at, at + token.length() - 1, "", Source.Sort.PERSON, Source.Role.SPEAKER, true)
          : null;
    }
    Matcher m = CASE.matcher(token);
    if (!m.matches()) {
      return null;
    }
    WordIndex.Entry<Source.Sort> head = head(m.group("stem"));
    if (head == null || RULERS.matcher(masked.substring(Math.max(0, at - 16), at)).find()) {
      return null;
    }
    int end = at + m.end("stem") + (token.startsWith("들", m.end("stem")) ? 1 : 0);
    Source.Role role = role(masked, at + token.length(), m.group("case"), head.value(), speaks);
    if (role == null) {
      return null;
    }
    int start = SourcePhrase.start(masked, at);
    boolean bare = masked.substring(start, at).isBlank() && m.group("stem").equals(head.word());
    boolean pointed = masked.substring(start, at).strip().matches("이|그|해당|같은");
    return new Source(
        start, end, head.word(), head.value(), role, (bare && isCommon(head)) || pointed);
  }

  /** Outlets' names stand for themselves; "the source" stands for one named before. */
  private static boolean isCommon(WordIndex.Entry<Source.Sort> head) {
    return head.value() == Source.Sort.PERSON
        || head.word().equals("단체")
        || head.word().equals("매체")
        || head.word().equals("신문");
  }

  private static WordIndex.@Nullable Entry<Source.Sort> head(String stem) {
    WordIndex.Entry<Source.Sort> best = null;
    if (stem.isEmpty()) {
      return null;
    }
    char last = stem.charAt(stem.length() - 1);
    for (WordIndex.Entry<Source.Sort> head : HEADS.getOrDefault(last, List.of())) {
      boolean longer = best == null || head.word().length() > best.word().length();
      if (longer && stem.endsWith(head.word())) {
        best = head;
      }
    }
    return best;
  }

  private static Source.@Nullable Role role(
      String masked, int end, @Nullable String marker, Source.Sort sort, boolean speaks) {
    String rest = masked.substring(end, Math.min(masked.length(), end + 14));
    if (marker == null) {
      return CITED.matcher(rest).lookingAt() && !rest.isBlank() ? Source.Role.QUOTED : null;
    }
    return switch (marker) {
      case "에" -> {
        if (ACCORDING.matcher(rest).lookingAt()) {
          yield Source.Role.SPEAKER;
        }
        yield sort == Source.Sort.OUTLET && speaks ? Source.Role.TOLD : null;
      }
      case "에게", "와의", "과의", "와", "과" ->
          sort == Source.Sort.OUTLET && (speaks || TALK.matcher(rest).lookingAt())
              ? Source.Role.TOLD
              : null;
      case "을", "를" -> CITED.matcher(rest).lookingAt() ? Source.Role.QUOTED : null;
      case "이", "가" -> speaks && !COUNTED.matcher(rest).lookingAt() ? Source.Role.SPEAKER : null;
      case "은", "는", "께서", "도" -> speaks ? Source.Role.SPEAKER : null;
      default -> null;
    };
  }

  private static final Pattern TOPIC =
      Pattern.compile(
          "^(?:이에 대해 |한편 |반면 |또 |또한 |특히 |앞서 )?(?<np>[^\\s\u25A1,]+(?:\\s[^\\s\u25A1,]+){0,4}?)(?:은|는)(?=\\s)");

  /** The sentence's topic, where a verb of saying has no other subject that the list knows. */
  private static @Nullable Source topic(String masked) {
    Matcher m = TOPIC.matcher(masked);
    if (!m.find() || m.group("np").matches("(?:이들|그들|당시|이|그|한편|현재|지금|이번|.*에)")) {
      return null;
    }
    boolean clause = m.group("np").matches(".*(?:다고|라고|에서|[을를])\\s.*");
    return clause
        ? null
        : new Source(
            m.start("np"),
            m.end("np"),
            m.group("np"),
            Source.Sort.BODY,
            Source.Role.SPEAKER,
            false);
  }
}

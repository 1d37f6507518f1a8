package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;

/** Finds people by name: 김모(45) 씨, A씨, 라일라 하산 교수, 인권변호사 나디아 칼릴. */
final class NamedPeople {

  private static final String TITLES = "교수|목사|선교사|변호사|기자|신부|박사|작가|의원|대표|국장|소장|활동가|감독|시인|스님|양|군|할머니";
  private static final Pattern TITLED =
      Pattern.compile(
          "(?<![가-힣A-Za-z])(?<name>(?:[가-힣]{2,6}\\s)?[가-힣]{1,5}?(?:\\s?모)?|[A-Z])\\s?"
              + "(?:\\(\\s?\\d{1,2}[^)]{0,8}\\)\\s?)?"
              + "(?:씨|(?<=\\s)(?:"
              + TITLES
              + "))(?![가-힣]{3})");
  private static final Pattern SURNAMED =
      Pattern.compile("[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허남심노하곽성차주우구민유진왕][가-힣]{1,2}");

  private NamedPeople() {}

  static List<People> read(String sentence, List<People> others) {
    List<People> out = new ArrayList<>();
    Matcher m = TITLED.matcher(sentence);
    while (m.find()) {
      int start = trimmed(sentence, m.start("name"), m.end("name"), others);
      String name = sentence.substring(start, m.end("name"));
      if (!isName(name, sentence.charAt(m.end() - 1) == '씨')) {
        continue;
      }
      boolean noun = others.stream().anyMatch(p -> p.start() < m.end("name") && start < p.end());
      if (!noun && !name.isBlank()) {
        out.add(named(sentence, start, m.end("name"), m.end()));
      }
    }
    for (People people : others) {
      if (people.sort() == People.Sort.PROFESSION && people.count() == null) {
        afterCalling(sentence, people, out);
      }
    }
    return out;
  }

  private static final Pattern NO_NAME =
      Pattern.compile(".*(?:고|어|는|은|을|를|의|한|인|된|에|과|와|며|면|던|및|서|도|로|들|다|까지|부터)");

  /** Words with a particle or an ending are no name, unless a Korean surname begins them. */
  private static boolean isName(String name, boolean titled) {
    if ((SURNAMED.matcher(name).matches() && name.length() == 3)
        || (titled && name.length() <= 3)) {
      return true;
    }
    String[] words = name.split(" ", -1);
    for (String word : words) {
      if (NO_NAME.matcher(word).matches() && !word.equals("모")) {
        return false;
      }
    }
    return titled || words.length > 1 || SURNAMED.matcher(name).matches() || name.endsWith("모");
  }

  private static People named(String sentence, int start, int nameEnd, int end) {
    Mention<String> name = new Mention<>(start, nameEnd, sentence.substring(start, nameEnd));
    return new People(
        start,
        end,
        sentence.substring(start, end),
        People.Sort.PERSON,
        null,
        List.of(name),
        Particle.after(sentence, end),
        People.Relation.OPEN);
  }

  /** A two-word name is foreign; before a Korean surname or after a noun the first word goes. */
  private static int trimmed(String sentence, int start, int end, List<People> others) {
    int space = sentence.substring(start, end).indexOf(' ');
    if (space < 0) {
      return start;
    }
    int second = start + space + 1;
    String rest = sentence.substring(second, end).strip();
    boolean particle =
        Particle.after(sentence, start + space - 1).end() == start + space
            && Particle.after(sentence, start + space - 1).particle() != Particle.NONE;
    boolean noun = others.stream().anyMatch(p -> p.start() < second && start < p.end());
    boolean korean = SURNAMED.matcher(rest).matches() || rest.length() == 1 || rest.endsWith("모");
    return rest.equals("모") || !(particle || noun || korean) ? start : second;
  }

  private static final Pattern NAME_AFTER =
      Pattern.compile(
          "\\s(?<name>[가-힣]{2,6}\\s[가-힣]{2,6}?|[가-힣]{2,4}?)(?=(?:[이가은는을를과와의]|에게|한테|씨)?(?:[\\s,(]|$))");

  private static void afterCalling(String sentence, People people, List<People> out) {
    Matcher m = NAME_AFTER.matcher(sentence).region(people.end(), sentence.length());
    if (!m.lookingAt()) {
      return;
    }
    String name = m.group("name");
    boolean plausible =
        name.indexOf(' ') > 0
            ? !name.matches(".*[을를에서도은는]\\s.*")
            : SURNAMED.matcher(name).matches();
    boolean taken = out.stream().anyMatch(p -> p.start() < m.end() && m.start() < p.end());
    if (!plausible || taken) {
      return;
    }
    Particle.Found particle = Particle.after(sentence, m.end("name"));
    if (particle.particle() != Particle.NONE) {
      People named = named(sentence, m.start("name"), m.end("name"), m.end("name"));
      out.add(named);
    }
  }
}

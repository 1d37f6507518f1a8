package org.durumi.linker.root;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;

/**
 * Outlets that no table lists know each other by the names under which they publish: a paper that
 * has something "according to" another, whose report is here, too, is no second source of it.
 *
 * @param name the outlet's own name, or empty where it is too short to be sure of
 * @param credits names in brackets after the outlet's and at the head of the text
 * @param sources whom the report says it has the incident from
 * @param around its title, its beginning and the sentences that tell of the incident
 * @param asks true where it asked somebody itself
 */
record Unlisted(String name, Set<String> credits, String sources, String around, boolean asks) {

  private static final Pattern BRACKETS =
      Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{3,40})[)）\\]】]");
  private static final Pattern AROUND = Pattern.compile("^[Tt]he |, \\p{Ll}.*");
  private static final int HEAD = 60;
  private static final int SHORTEST = 5;
  private static final int SHORTEST_EAST_ASIAN = 3;
  private static final int LAST_LATIN = 0x24F;
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Reads it off the tellings that one report has of the incident. */
  static Unlisted of(List<Telling> tellings, String around, boolean asks) {
    Teller teller = tellings.getFirst().teller();
    String outlet = teller.outlet() == null ? "" : teller.outlet();
    String head = teller.text().substring(0, Math.min(HEAD, teller.text().length()));
    Set<String> credits =
        BRACKETS
            .matcher(outlet + " " + head)
            .results()
            .map(found -> found.group(1).strip())
            .filter(Unlisted::isName)
            .collect(Collectors.toCollection(TreeSet::new));
    String sources =
        tellings.stream()
            .flatMap(telling -> telling.sources().stream())
            .flatMap(List::stream)
            .collect(Collectors.joining(" / "));
    // "The Lantern, retold": what follows is about the report.
    String name = AROUND.matcher(BRACKETS.matcher(outlet).replaceAll("").strip()).replaceAll("");
    return new Unlisted(isName(name) ? name : "", credits, sources, around, asks);
  }

  private static boolean isName(String words) {
    return words.length()
        >= (words.codePoints().allMatch(c -> c <= LAST_LATIN) ? SHORTEST : SHORTEST_EAST_ASIAN);
  }

  /** Tells whether it prints what that one gave out. */
  boolean carries(Unlisted other) {
    return credits.contains(other.name);
  }

  /** Tells whether it has the incident from that one alone. */
  boolean cites(Unlisted other) {
    if (asks || other.name.isEmpty() || other.name.equals(name)) {
      return false;
    }
    String named = "(?<!\\p{L})" + Pattern.quote(other.name) + "(?!\\p{IsLatin})";
    return Pattern.compile(named, ANY_CASE).matcher(sources).find()
        || Pattern.compile(named).matcher(around).find();
  }

  /** Never the names, which are a report's words. */
  @Override
  public String toString() {
    return "Unlisted[" + asks + "]";
  }
}

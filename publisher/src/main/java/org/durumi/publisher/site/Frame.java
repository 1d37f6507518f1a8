package org.durumi.publisher.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.Selection;
import org.durumi.publisher.words.Words;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/**
 * What surrounds every page of the site.
 *
 * @param words the words of the page's language
 * @param page the page's name, such as {@code map}
 * @param release what is published
 * @param style the stylesheet, which stands in the page itself
 * @param policy what a browser may do with the page: nothing but show it
 */
public record Frame(Words words, String page, Release release, String style, String policy) {

  /** The pages of the menu, in its order. */
  public static final List<String> MENU =
      List.of("index", "map", "timeline", "incidents", "charts", "method", "downloads");

  /** The sentence of a key; see {@link Words#of}. */
  public String say(String key, Object... values) {
    return words.of(key, values);
  }

  /** The page's language, such as {@code ko}. */
  public String language() {
    return words.locale().toLanguageTag();
  }

  /** The languages of the site. */
  public List<Locale> languages() {
    return Words.LANGUAGES;
  }

  /** A language in its own words. */
  public String name(Locale language) {
    return Locale.of(language.getLanguage()).getDisplayLanguage(language);
  }

  /** The way to the same page in another language. */
  public String in(Locale language) {
    return root() + folder(language) + page + ".html";
  }

  /** Tells whether the page is in this language. */
  public boolean isIn(Locale language) {
    return language.equals(words.locale());
  }

  /** Tells whether this part of the menu is the page's own. */
  public boolean isAt(String part) {
    return page.equals(part) || page.startsWith(part + "-");
  }

  /** The way to the folder that holds everything. */
  public String root() {
    return folder(words.locale()).isEmpty() ? "" : "../";
  }

  /** The folder of a language's pages; the first language's lie at the top. */
  static String folder(Locale language) {
    return language.equals(Words.LANGUAGES.getFirst()) ? "" : language.getLanguage() + "/";
  }

  /** Which incidents the release is of; words that are none of ours stay as they are. */
  public String selection() {
    String told = release.coverage().selection();
    return Plain.of(Selection.read(told).map(this::say).orElse(told));
  }

  private String say(Selection selection) {
    List<String> parts = new ArrayList<>();
    parts.add(
        selection.types().isEmpty()
            ? words.of("site.coverage.all")
            : listed(selection.types().stream().map(type -> words.name("type", type.code()))));
    if (!selection.countries().isEmpty()) {
      parts.add(listed(selection.countries().stream().map(words::country)));
    }
    CalendarDate from = selection.from() == null ? null : CalendarDate.of(selection.from());
    CalendarDate until = selection.until() == null ? null : CalendarDate.of(selection.until());
    if (from != null || until != null) {
      parts.add(words.when(new Period(from, until, "")));
    }
    return String.join(" \u00b7 ", parts);
  }

  private static String listed(Stream<String> names) {
    return names.sorted().collect(Collectors.joining(", "));
  }

  /** So many people, of a number in words such as {@code at least 1}. */
  public String people(String number) {
    boolean one = number.equals("1") || number.endsWith(" 1");
    return say(one ? "site.person" : "site.people", number);
  }

  /** Words from outside that nothing can be hidden in. */
  public String plain(String words) {
    return Plain.of(words);
  }
}

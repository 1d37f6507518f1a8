package org.durumi.publisher.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a release is of.
 *
 * @param types what was done; empty for anything
 * @param countries ISO 3166-1 alpha-2 codes; empty for anywhere
 * @param from the first day, or null
 * @param until the last day, or null
 */
public record Selection(
    Set<ActType> types,
    Set<String> countries,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** Whatever is accepted. */
  public static final Selection ALL = new Selection(Set.of(), Set.of(), null, null);

  private static final String ANYTHING = "all acts";
  private static final String AND = " and ";
  private static final Pattern WORDS =
      Pattern.compile(
          "([a-z ]+)(?:, in ([A-Z]{2}(?: and [A-Z]{2})*))?"
              + "(?:, from ([0-9-]{10}))?(?:, until ([0-9-]{10}))?");

  /** Keeps its own copies. */
  public Selection {
    types = Set.copyOf(types);
    countries = Set.copyOf(countries);
  }

  /** It in plain English, as a release tells it. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add(types.isEmpty() ? ANYTHING : listed(types.stream().map(Selection::words).toList()));
    if (!countries.isEmpty()) {
      words.add("in " + listed(countries));
    }
    if (from != null) {
      words.add("from " + from);
    }
    if (until != null) {
      words.add("until " + until);
    }
    return String.join(", ", words);
  }

  private static String listed(Collection<String> words) {
    return String.join(AND, new TreeSet<>(words));
  }

  private static String words(ActType type) {
    return type.code().replace('_', ' ');
  }

  /** What a release tells of its selection, for others to say in their own language. */
  public static Optional<Selection> read(String words) {
    Matcher told = WORDS.matcher(words);
    if (!told.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Selection(
              types(told.group(1)),
              told.group(2) == null ? Set.of() : Set.of(told.group(2).split(AND)),
              day(told.group(3)),
              day(told.group(4))));
    } catch (IllegalArgumentException | DateTimeException e) {
      // Another program's words: they are shown as they are.
      return Optional.empty();
    }
  }

  private static Set<ActType> types(String words) {
    Set<ActType> types = EnumSet.noneOf(ActType.class);
    if (!words.equals(ANYTHING)) {
      for (String one : words.split(AND, -1)) {
        types.add(ActType.valueOf(one.replace(' ', '_').toUpperCase(Locale.ROOT)));
      }
    }
    return types;
  }

  private static @Nullable LocalDate day(@Nullable String written) {
    return written == null ? null : LocalDate.parse(written);
  }
}

package org.durumi.desk.search;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.archive.search.Filters;
import org.durumi.desk.page.Address;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks for, as it was typed.
 *
 * @param q the words
 * @param type code of a type of act, or empty
 * @param modality code of a modality, or empty
 * @param state code of a state of review, or empty
 * @param place a place's name or a country's code, or empty
 * @param outlet who published it, or empty
 * @param language ISO 639-1 code, or empty
 * @param from first day, month or year, or empty
 * @param until last day, month or year, or empty
 * @param show how many to show
 */
public record SearchForm(
    String q,
    String type,
    String modality,
    String state,
    String place,
    String outlet,
    String language,
    String from,
    String until,
    int show) {

  /** How many are shown at first, and how many more each time. */
  static final int STEP = 20;

  /** No more are ever ranked. */
  static final int MOST = 300;

  /** What an empty address asks for. */
  static final SearchForm EMPTY = new SearchForm("", "", "", "", "", "", "", "", "", STEP);

  /** Reads it from the values of an address. */
  public static SearchForm of(Map<String, String> values) {
    String show = values.getOrDefault("show", "");
    return new SearchForm(
        values.getOrDefault("q", ""),
        values.getOrDefault("type", ""),
        values.getOrDefault("modality", ""),
        values.getOrDefault("state", ""),
        values.getOrDefault("place", ""),
        values.getOrDefault("outlet", ""),
        values.getOrDefault("language", ""),
        values.getOrDefault("from", ""),
        values.getOrDefault("until", ""),
        show.matches("[0-9]{1,6}") ? Integer.parseInt(show) : STEP);
  }

  /** Takes blanks at the ends away, and absurd numbers. */
  public SearchForm {
    q = q.strip();
    place = place.strip();
    outlet = outlet.strip();
    from = from.strip();
    until = until.strip();
    show = Math.clamp(show, STEP, MOST);
  }

  /** Tells whether anything is asked for at all. */
  boolean isEmpty() {
    return q.isEmpty() && !isNarrowed();
  }

  /** Tells whether there is a filter. */
  boolean isNarrowed() {
    return narrowing().anyMatch(value -> !value.isEmpty());
  }

  private Stream<String> narrowing() {
    return Stream.of(type, modality, state, place, outlet, language, from, until);
  }

  /** How many filters there are. */
  public long filterCount() {
    return narrowing().filter(value -> !value.isEmpty()).count();
  }

  /** Tells whether what was typed for a date is none. */
  static boolean isNoDate(String typed) {
    return !typed.isEmpty() && date(typed).isEmpty();
  }

  /** Tells whether what was typed for either date is none. */
  public boolean hasNoDate() {
    return isNoDate(from) || isNoDate(until);
  }

  /** Tells whether the days are in the wrong order. */
  boolean isBackwards() {
    Optional<CalendarDate> first = date(from);
    Optional<CalendarDate> last = date(until);
    return first.isPresent() && last.isPresent() && last.get().last().isBefore(first.get().first());
  }

  /** The filters for the archive; a date that is none does not count. */
  public Filters filters() {
    return new Filters(
        set(type),
        set(modality),
        set(state),
        set(place),
        set(outlet),
        set(language),
        date(from).map(CalendarDate::first).orElse(null),
        date(until).map(CalendarDate::last).orElse(null));
  }

  /** The same search with other words. */
  SearchForm words(String others) {
    return new SearchForm(
        others, type, modality, state, place, outlet, language, from, until, STEP);
  }

  /** The same search, with more shown. */
  SearchForm more() {
    return new SearchForm(
        q, type, modality, state, place, outlet, language, from, until, show + STEP);
  }

  /** The address that asks for this. */
  Address address() {
    return Address.of("/search")
        .with("q", q)
        .with("type", type)
        .with("modality", modality)
        .with("state", state)
        .with("place", place)
        .with("outlet", outlet)
        .with("language", language)
        .with("from", from)
        .with("until", until)
        .with("show", show == STEP ? null : show);
  }

  private static Set<String> set(String value) {
    return value.isEmpty() ? Set.of() : Set.copyOf(List.of(value));
  }

  private static Optional<CalendarDate> date(@Nullable String typed) {
    if (typed == null || typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CalendarDate.parse(typed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.durumi.desk.publish;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.gate.Wish;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Selection;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody asked to release, as the form has it. It is never in an address: titles and notes
 * are words of the office.
 *
 * @param audience who receives it
 * @param types codes of types of acts; none for all
 * @param countries ISO 3166-1 alpha-2 codes; none for all
 * @param from the first month, such as 2023-01, or empty
 * @param until the last month, or empty
 * @param cell the smallest number of people who may be told apart, from 2
 * @param withheld fields that this release does not tell
 * @param title its title, or empty
 * @param office who publishes it, or empty
 * @param notes what a reader must know, a line each
 */
public record Asked(
    Audience audience,
    Set<String> types,
    Set<String> countries,
    String from,
    String until,
    int cell,
    Set<Field> withheld,
    String title,
    String office,
    String notes) {

  /** What a release may tell, in the order of the page. */
  public static final List<Field> FIELDS =
      List.of(
          Field.MONTH,
          Field.DAY,
          Field.PLACE,
          Field.SITE,
          Field.PEOPLE,
          Field.CHILDREN,
          Field.AGENTS,
          Field.OUTCOME,
          Field.ORIGINS,
          Field.SOURCES);

  /** The largest k that the form takes. */
  public static final int LARGEST_CELL = 100;

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_NOTES = 2000;

  /** Keeps its own copies. */
  public Asked {
    types = Set.copyOf(types);
    countries = Set.copyOf(countries);
    withheld = Set.copyOf(withheld);
  }

  /** What the form has before anybody asked. */
  static Asked first() {
    return new Asked(Audience.PUBLIC, Set.of(), Set.of(), "", "", Rules.CELL, Set.of(), "", "", "");
  }

  /** Reads the form; what is not understood is as if it were not there. */
  public static Asked of(MultiValueMap<String, String> form) {
    Set<Field> withheld = EnumSet.noneOf(Field.class);
    List<String> told = form.getOrDefault("tell", List.of());
    if (form.containsKey("told")) {
      FIELDS.stream().filter(field -> !told.contains(field.code())).forEach(withheld::add);
    }
    return new Asked(
        Stream.of(Audience.values())
            .filter(one -> one.code().equals(form.getFirst("audience")))
            .findFirst()
            .orElse(Audience.PUBLIC),
        codes(form, "type", "[a-z_]{1,40}"),
        codes(form, "country", "[A-Z]{2}"),
        month(form.getFirst("from")),
        month(form.getFirst("until")),
        cell(form.getFirst("cell")),
        withheld,
        text(form.getFirst("title"), LONGEST_LINE).replaceAll("\\s+", " "),
        text(form.getFirst("office"), LONGEST_LINE).replaceAll("\\s+", " "),
        text(form.getFirst("notes"), LONGEST_NOTES));
  }

  private static Set<String> codes(MultiValueMap<String, String> form, String name, String shape) {
    return form.getOrDefault(name, List.of()).stream()
        .filter(code -> code.matches(shape))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String month(@Nullable String text) {
    return text != null && text.strip().matches("[0-9]{4}-(0[1-9]|1[0-2])") ? text.strip() : "";
  }

  private static int cell(@Nullable String text) {
    return text != null && text.strip().matches("[0-9]{1,3}")
        ? Math.clamp(Integer.parseInt(text.strip()), 2, LARGEST_CELL)
        : Rules.CELL;
  }

  private static String text(@Nullable String text, int longest) {
    String plain = text == null ? "" : text.strip();
    return plain.length() <= longest ? plain : plain.substring(0, longest);
  }

  /** The wish, with these words where title and office were left empty. */
  Wish wish(String usualTitle, String usualOffice) {
    return new Wish(
        title.isEmpty() ? usualTitle : title,
        office.isEmpty() ? usualOffice : office,
        new Selection(
            Stream.of(ActType.values())
                .filter(type -> types.contains(type.code()))
                .collect(Collectors.toSet()),
            countries,
            firstDay(),
            lastDay()),
        Arrays.stream(notes.split("\\R", -1))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private @Nullable LocalDate firstDay() {
    return from.isEmpty() ? null : YearMonth.parse(from).atDay(1);
  }

  private @Nullable LocalDate lastDay() {
    return until.isEmpty() ? null : YearMonth.parse(until).atEndOfMonth();
  }

  /** Tells whether a field goes along, as far as it may. */
  public boolean tells(Field field) {
    return !withheld.contains(field);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Asked[" + audience.code() + "]";
  }
}

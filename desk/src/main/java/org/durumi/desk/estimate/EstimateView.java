package org.durumi.desk.estimate;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param filter what the address asks for
 * @param units what one may choose
 * @param lists what one may choose
 * @param types what one may choose
 * @param countries what one may choose
 * @param state what is shown: NONE, RUNNING, OTHER (another selection's goes on), or how it ended
 * @param begun when what goes on was begun, or null
 * @param ended when the last ended, or null
 * @param done steps of what goes on
 * @param total steps of what goes on; 0 while that is not known
 * @param other the page of the selection that goes on, or null
 * @param answer what was found, or null
 */
public record EstimateView(
    EstimateFilter filter,
    List<Choice> units,
    List<Choice> lists,
    List<Choice> types,
    List<Choice> countries,
    State state,
    @Nullable Instant begun,
    @Nullable Instant ended,
    int done,
    int total,
    @Nullable String other,
    @Nullable Answer answer) {

  /** What is shown. */
  public enum State {
    /** Nobody has asked yet. */
    NONE,
    /** This one goes on. */
    RUNNING,
    /** Another goes on. */
    OTHER,
    /** There is an answer. */
    ANSWERED,
    /** There is no list. */
    NO_LISTS,
    /** It was stopped. */
    STOPPED,
    /** It broke off. */
    BROKEN
  }

  /** Keeps its own copies. */
  public EstimateView {
    units = List.copyOf(units);
    lists = List.copyOf(lists);
    types = List.copyOf(types);
    countries = List.copyOf(countries);
  }

  /** The names of what stands in the address. */
  public static final List<String> NAMES =
      List.of("unit", "lists", "type", "country", "place", "from", "until");

  /** Its parts of the address. */
  public String value(String name) {
    return switch (name) {
      case "unit" -> filter.unit();
      case "lists" -> filter.lists();
      case "type" -> filter.type();
      case "country" -> filter.country();
      case "place" -> filter.place();
      case "from" -> filter.from();
      case "until" -> filter.until();
      default -> "";
    };
  }

  /**
   * An answer in words.
   *
   * @param defensible whether there is a span to print
   * @param sentence the plain sentence
   * @param reasons why there is none, each half a sentence
   * @param notes what a reader must know, one sentence each
   * @param methods each method
   * @param plots the drawings
   * @param rows of the table of lists
   * @param heads the names of the lists
   * @param months of the table of months
   * @param leaving what the gate would make of the table
   */
  public record Answer(
      boolean defensible,
      String sentence,
      List<String> reasons,
      List<String> notes,
      List<MethodRow> methods,
      List<Drawing> plots,
      List<String> heads,
      List<HistoryRow> rows,
      List<MonthRow> months,
      String leaving) {

    /** Keeps its own copies. */
    public Answer {
      reasons = List.copyOf(reasons);
      notes = List.copyOf(notes);
      methods = List.copyOf(methods);
      plots = List.copyOf(plots);
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
      months = List.copyOf(months);
    }
  }

  /**
   * A method.
   *
   * @param name what it is called
   * @param defensible whether its figures may be relied on
   * @param bound whether they are a lower bound alone
   * @param middle its median, or null
   * @param span its interval, or null
   * @param reasons why it must not be relied on
   * @param sentences what it assumes, what would break it, how far it moves
   */
  public record MethodRow(
      String name,
      boolean defensible,
      boolean bound,
      @Nullable String middle,
      @Nullable String span,
      List<String> reasons,
      List<String> sentences) {

    /** Keeps its own copies. */
    public MethodRow {
      reasons = List.copyOf(reasons);
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A drawing.
   *
   * @param title what it shows
   * @param svg itself
   */
  public record Drawing(String title, Content svg) {}

  /**
   * How many have a history.
   *
   * @param on for each list whether it has them
   * @param count how many
   */
  public record HistoryRow(List<Boolean> on, String count) {

    /** Keeps its own copy. */
    public HistoryRow {
      on = List.copyOf(on);
    }
  }

  /**
   * A month.
   *
   * @param month which
   * @param documented how many
   * @param span what may be said of all, or null
   */
  public record MonthRow(String month, String documented, @Nullable String span) {}
}

package org.durumi.desk.publish;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the gate's page shows.
 *
 * @param asked what is asked for
 * @param form what one may choose
 * @param trial the number of what was looked at; 0 while nothing was
 * @param when when it was checked, or empty
 * @param leaving how many incidents may leave
 * @param inside how many stay inside, and why
 * @param stops how many findings stop it
 * @param never how many of these nobody can overrule
 * @param open how many of what a reader can work out can still be closed
 * @param offered how many changes would close it
 * @param groups findings by kind
 * @param fields how far each field goes
 * @param rows what would leave
 * @param more how many incidents are not shown
 * @param made changes that were made
 * @param formats the forms of data files
 * @param end how the last check or release ended, where something is to be said of it, or empty
 */
public record PublishView(
    Asked asked,
    Form form,
    int trial,
    String when,
    int leaving,
    List<Inside> inside,
    int stops,
    int never,
    int open,
    int offered,
    List<Group> groups,
    List<FieldRow> fields,
    List<Row> rows,
    int more,
    List<Made> made,
    List<Choice> formats,
    String end) {

  /** Keeps its own copies. */
  public PublishView {
    inside = List.copyOf(inside);
    groups = List.copyOf(groups);
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
    made = List.copyOf(made);
    formats = List.copyOf(formats);
  }

  /**
   * What one may choose.
   *
   * @param audiences who may receive it
   * @param types of acts
   * @param countries where
   * @param fields what may go along
   */
  public record Form(
      List<Choice> audiences, List<Choice> types, List<Choice> countries, List<Choice> fields) {

    /** Keeps its own copies. */
    public Form {
      audiences = List.copyOf(audiences);
      types = List.copyOf(types);
      countries = List.copyOf(countries);
      fields = List.copyOf(fields);
    }
  }

  /**
   * Incidents that stay inside for one reason.
   *
   * @param reason why
   * @param links their pages; not all where there are many
   * @param count how many
   */
  public record Inside(String reason, List<String> links, int count) {

    /** Keeps its own copy. */
    public Inside {
      links = List.copyOf(links);
    }
  }

  /**
   * Findings of one kind.
   *
   * @param code of the risk
   * @param name of the risk
   * @param weight warn, stop or never
   * @param why it harms
   * @param remedy what helps
   * @param items the findings; not all where there are many
   * @param count how many
   */
  public record Group(
      String code,
      String name,
      String weight,
      String why,
      String remedy,
      List<Item> items,
      int count) {

    /** Keeps its own copy. */
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * One finding.
   *
   * @param id what it is called by
   * @param where where it stands
   * @param words the words that say it
   * @param own whether these are the office's own words, which are quoted as they are
   * @param fix what would help, or null where only other words in the form do
   * @param overridable whether a second person may let it leave
   */
  public record Item(
      String id,
      String where,
      String words,
      boolean own,
      @Nullable String fix,
      boolean overridable) {}

  /**
   * How far a field goes.
   *
   * @param name of the field
   * @param exposure code of its exposure
   * @param allowed whether these readers may have it
   * @param told in how many incidents it is told
   * @param withheld in how many it is withheld
   * @param unknown in how many nobody knows it
   * @param why it travels no further by default
   */
  public record FieldRow(
      String name,
      String exposure,
      boolean allowed,
      int told,
      int withheld,
      int unknown,
      String why) {}

  /**
   * An incident as it would be told.
   *
   * @param number it would be published under
   * @param link its page in the desk
   * @param type what was done
   * @param cells when, where, how many, the best figure, children, by whom, outcome, origins,
   *     sources
   */
  public record Row(int number, String link, String type, List<Cell> cells) {

    /** Keeps its own copy. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A field of an incident.
   *
   * @param state told, unknown or withheld
   * @param text what is told, or empty
   */
  public record Cell(String state, String text) {}

  /**
   * A change that was made.
   *
   * @param index its place, from 0
   * @param text what it is
   */
  public record Made(int index, String text) {}
}

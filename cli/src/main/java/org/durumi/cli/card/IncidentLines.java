package org.durumi.cli.card;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.store.IncidentRow;
import org.jspecify.annotations.Nullable;

/** Lays incidents out in a line or two each. */
public final class IncidentLines {

  private static final int INDENT = 14;

  private final int width;
  private final boolean coloured;

  /**
   * Lays out for one terminal.
   *
   * @param width columns, at least 40
   */
  public IncidentLines(int width, boolean coloured) {
    this.width = Math.max(40, width);
    this.coloured = coloured;
  }

  /** One incident. */
  public String incident(IncidentRow row) {
    StringBuilder lines = new StringBuilder();
    String sign = row.id();
    for (String line : brief(row).lines(width - INDENT, coloured)) {
      lines.append(sign).append(" ".repeat(INDENT - sign.length())).append(line).append('\n');
      sign = "";
    }
    return lines.toString();
  }

  /** What an incident is, on how much it rests, and how many people it is about. */
  static Paragraph brief(IncidentRow row) {
    List<String> facts = new ArrayList<>();
    String place = row.place();
    if (place != null) {
      facts.add(row.country() == null ? place : place + ", " + row.country());
    }
    facts.add(days(row.firstDay(), row.lastDay()));
    facts.add(counted(row.tellings(), "telling") + ", " + counted(row.roots(), "root"));
    String people = people(row.least(), row.most());
    if (people != null) {
      facts.add(people);
    }
    return new Paragraph()
        .add(PlainWords.typeOf(row.type()), Ink.TYPE)
        .add("  " + String.join(" \u00b7 ", facts));
  }

  static String days(@Nullable String first, @Nullable String last) {
    if (first == null) {
      return last == null ? "date not known" : "by " + last;
    }
    if (last == null) {
      return "from " + first + " on";
    }
    return first.equals(last) ? first : first + " to " + last;
  }

  private static @Nullable String people(@Nullable Integer least, @Nullable Integer most) {
    if (least == null) {
      return most == null ? null : "up to " + most + " people";
    }
    if (most == null || most < least) {
      return least + " people or more";
    }
    return least.equals(most) ? counted(least, "person", "people") : least + " to " + most + " people";
  }

  private static String counted(int count, String one) {
    return counted(count, one, one + "s");
  }

  private static String counted(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}

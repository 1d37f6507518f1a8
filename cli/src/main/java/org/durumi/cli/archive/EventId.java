package org.durumi.cli.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.cli.terminal.Refusal;

/**
 * What a person types for a report or one of its events.
 *
 * @param report the report's number, from 1
 * @param event the event's number, from 1; 0 where the whole report is meant
 */
public record EventId(long report, int event) {

  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,17})(?:\\.([1-9][0-9]{0,8}))?");

  /**
   * Reads {@code 12} or {@code 12.3}.
   *
   * @throws Refusal if it is neither
   */
  public static EventId parse(String typed) {
    Matcher form = FORM.matcher(typed);
    if (!form.matches()) {
      throw new Refusal(
          "'" + typed + "' is no number such as 12, or 12.3 for an event of report 12.");
    }
    return new EventId(
        Long.parseLong(form.group(1)), form.group(2) == null ? 0 : Integer.parseInt(form.group(2)));
  }

  /** Tells whether the whole report is meant. */
  public boolean isWhole() {
    return event == 0;
  }
}

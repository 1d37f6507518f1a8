package org.durumi.record.consent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.RefusedDecision;

/**
 * What a consent is about: one field of what one event of a report tells, or of the whole report.
 *
 * @param report the report's number, from 1
 * @param event the event's number in it, from 1; 0 for all of its events
 * @param field the code of a field, such as {@code names} or {@code testimony}
 */
public record ConsentItem(long report, int event, String field) {

  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{0,17})(?:\\.([1-9][0-9]{0,8}))?/([a-z][a-z_]{0,39})");

  /** Refuses numbers below those and a field that is no code. */
  public ConsentItem {
    if (report < 1 || event < 0 || !field.matches("[a-z][a-z_]{0,39}")) {
      throw new IllegalArgumentException("no item of a consent: " + report + "." + event);
    }
  }

  /**
   * Reads {@code 12.3/names} or {@code 12/testimony}.
   *
   * @throws RefusedDecision with a sentence for the person who typed it
   */
  public static ConsentItem parse(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    if (!form.matches()) {
      throw new RefusedDecision(
          "An item is an event or a report with a field, such as 12.3/names or 12/testimony.");
    }
    String event = form.group(2);
    return new ConsentItem(
        Long.parseLong(form.group(1)), event == null ? 0 : Integer.parseInt(event), form.group(3));
  }

  /** Tells whether it is about this telling, whatever the field. */
  public boolean isOf(TellingId telling) {
    return report == telling.report() && (event == 0 || event == telling.event());
  }

  /** As people write it, such as {@code 12.3/names}. */
  @Override
  public String toString() {
    return report + (event == 0 ? "" : "." + event) + "/" + field;
  }
}

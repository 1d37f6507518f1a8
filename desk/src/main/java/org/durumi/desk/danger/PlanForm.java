package org.durumi.desk.danger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.durumi.archive.store.CareRow;
import org.durumi.record.casework.CareChange;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * The form of what is to be done for a group. {@code act} is save, take, close or open. What stood
 * in a control when the form was made comes with it ({@code was...}): what the person did not touch
 * is not written again over what somebody else wrote meanwhile.
 */
final class PlanForm {

  private final Map<String, String> form;
  private final ZoneId zone;

  PlanForm(Map<String, String> form, ZoneId zone) {
    this.form = form;
    this.zone = zone;
  }

  /** Tells whether it closes a group and does not say why. */
  boolean closesWithoutReason() {
    return text("act").equals("close") && text("closed").isBlank();
  }

  /**
   * The change that it asks for; none where nothing is to be changed.
   *
   * @throws DateTimeException if the deadline is no moment
   */
  Optional<CareChange> change(Reviewer by) {
    return switch (text("act")) {
      case "take" -> Optional.of(new CareChange(by, null, null, by.name(), null, null));
      case "close" -> Optional.of(new CareChange(by, null, null, null, text("closed"), null));
      case "open" -> Optional.of(new CareChange(by, null, null, null, "", null));
      default -> saved(by);
    };
  }

  /** Tells whether what the person touches still is as it stood in the form. */
  boolean isAsSeen(CareRow now) {
    return switch (text("act")) {
      case "take" -> now.owner() == null;
      case "close" -> now.closed() == null;
      case "open" -> now.closed() != null;
      default ->
          isAsSeen("action", "was", now.action())
              && isAsSeen("owner", "wasOwner", now.owner())
              && isAsSeen("due", "wasDue", now.due() == null ? "" : field(now.due()))
              && (text("suggested").isEmpty() || now.due() == null);
    };
  }

  private boolean isAsSeen(String control, String before, @Nullable String now) {
    return touched(control, before) == null
        || lines(text(before)).equals(lines(now == null ? "" : now));
  }

  /** A moment as a browser's field holds it. */
  private String field(Instant moment) {
    return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** What was to be written, for a person whose plan was not kept; empty if nothing. */
  String typed() {
    return Stream.of(text("action"), text("closed"))
        .map(PlanForm::lines)
        .filter(typed -> !typed.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Optional<CareChange> saved(Reviewer by) {
    if (!text("suggested").isEmpty()) {
      Instant due = Instant.parse(text("suggested"));
      return Optional.of(new CareChange(by, null, due, null, null, null));
    }
    String action = touched("action", "was");
    String typed = touched("due", "wasDue");
    Instant due = typed == null ? null : moment(typed);
    String owner = touched("owner", "wasOwner");
    return action == null && due == null && owner == null
        ? Optional.empty()
        : Optional.of(new CareChange(by, action, due, owner, null, null));
  }

  private Instant moment(String typed) {
    return typed.isBlank()
        ? CareChange.NOT_DUE
        : LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
  }

  /** What stands in a control, or null where it is what stood there before. */
  private @Nullable String touched(String control, String before) {
    String now = text(control);
    return lines(now).equals(lines(text(before))) ? null : now;
  }

  /** Browsers send what has several lines in a form of their own. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private String text(String control) {
    return form.getOrDefault(control, "");
  }
}

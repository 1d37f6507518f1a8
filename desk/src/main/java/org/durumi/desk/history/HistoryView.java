package org.durumi.desk.history;

import java.util.List;
import org.durumi.archive.HistoryItem;
import org.durumi.desk.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A page of the history.
 *
 * @param report whose history it is; null for the whole archive's
 * @param items what happened, the newest first
 * @param older the place in the log before which the next page goes on; null where it ends
 */
public record HistoryView(@Nullable Long report, List<HistoryItem> items, @Nullable Long older) {

  /** What happened, as a sentence. */
  public static String told(HistoryItem item, Words words) {
    String what =
        item.verdict() == null ? item.kind().code() : item.kind().code() + "." + item.verdict();
    return words.of("history." + what);
  }

  /** A field's value for people: a code by its name, nothing by a sign for it. */
  public static String value(@Nullable String value, String field, Words words) {
    if (value == null || value.isEmpty()) {
      return words.of("history.nothing");
    }
    return switch (field) {
      case "type", "modality", "state", "status" -> words.name(field, value);
      default -> value;
    };
  }
}

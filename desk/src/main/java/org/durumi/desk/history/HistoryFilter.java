package org.durumi.desk.history;

import java.util.Locale;
import org.durumi.archive.HistoryItem;
import org.durumi.desk.page.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks for.
 *
 * @param report whose history; null for the whole archive's
 * @param kind the code of a sort of thing that happened, or empty
 * @param who a part of a name, or empty
 * @param before the place in the log before which to look, or null for the newest
 */
public record HistoryFilter(@Nullable Long report, String kind, String who, @Nullable Long before) {

  /** Takes blanks at the ends away. */
  public HistoryFilter {
    who = who.strip();
  }

  /** Tells whether kind or person are asked for. */
  boolean isSet() {
    return !kind.isEmpty() || !who.isEmpty();
  }

  /** Tells whether something that happened is asked for. */
  boolean fits(HistoryItem item) {
    String name = item.who();
    return (kind.isEmpty() || kind.equals(item.kind().code()))
        && (who.isEmpty() || (name != null && folded(name).contains(folded(who))));
  }

  /** The page that this filter is for. */
  String path() {
    return report == null ? "/history" : "/reports/" + report + "/history";
  }

  /** The address that goes on before a place in the log. */
  Address before(@Nullable Long seq) {
    return Address.of(path()).with("kind", kind).with("who", who).with("before", seq);
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

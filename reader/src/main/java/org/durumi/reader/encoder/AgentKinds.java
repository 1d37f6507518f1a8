package org.durumi.reader.encoder;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.Agent;

/** What sort of actor words name, after a table of stems in all languages. */
final class AgentKinds {

  private static final List<Row> ROWS =
      Table.rows(AgentKinds.class, "agent-kinds.tsv").stream().map(Row::of).toList();

  private AgentKinds() {}

  private record Row(Agent.Kind kind, List<String> stems) {

    static Row of(String[] cells) {
      return new Row(
          Agent.Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
          List.of(cells).subList(1, cells.length));
    }

    boolean fits(String words) {
      return stems.stream()
          .anyMatch(stem -> stem.startsWith("=") ? whole(words, stem) : words.contains(stem));
    }

    private static boolean whole(String words, String stem) {
      return Pattern.compile("(?<!\\p{L})" + Pattern.quote(stem.substring(1)) + "(?!\\p{L})")
          .matcher(words)
          .find();
    }
  }

  static Agent.Kind of(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return ROWS.stream()
        .filter(row -> row.fits(lower))
        .map(Row::kind)
        .findFirst()
        .orElse(Agent.Kind.OTHER);
  }
}

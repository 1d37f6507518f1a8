package org.durumi.linker.root;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.durumi.linker.telling.Folded;
import org.durumi.linker.telling.Tsv;
import org.durumi.linker.telling.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * News agencies, outlets, organisations and offices under all their names, from {@code
 * outlets.tsv}: "Human Rights Watch", "HRW" and "人权观察" are one.
 */
public final class Outlets {

  private static final Outlets STANDARD = new Outlets();
  private static final int LONGEST_ACRONYM = 5;

  private final WordTable table = new WordTable();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** What sort of origin. */
  public enum Kind {
    /** An agency whose reports others print. */
    WIRE,
    /** Any other paper, station or site. */
    OUTLET,
    /** A body that documents or helps. */
    ORGANISATION,
    /** An office of a state. */
    GOVERNMENT
  }

  private Outlets() {
    for (String[] row : Tsv.rows(Outlets.class, "outlets.tsv")) {
      kinds.put(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
      exact.put(Folded.letters(row[2]), row[0]);
      names.putIfAbsent(row[0], row[2]);
      table.add(row[0], row[2]);
    }
  }

  /** The table that comes with the program. */
  public static Outlets standard() {
    return STANDARD;
  }

  /** The kind of one that is in the table. */
  public @Nullable Kind kind(String id) {
    return kinds.get(id);
  }

  /** The first of its names in the table; the id itself where it is not there. */
  public String name(String id) {
    return names.getOrDefault(id, id);
  }

  /** True for agencies and outlets, which pass on what others say. */
  public boolean isRelay(String id) {
    Kind kind = kinds.get(id);
    return kind == Kind.WIRE || kind == Kind.OUTLET;
  }

  /** The one whose name is the whole text, give or take an article. */
  public @Nullable String named(String text) {
    String letters = Folded.letters(text);
    String id = exact.get(letters);
    return id == null && letters.startsWith("the") ? exact.get(letters.substring(3)) : id;
  }

  /** Those that a text names, in the order in which it first names them. */
  public Set<String> in(String text) {
    Set<String> ids = new LinkedHashSet<>();
    String folded = Folded.words(text);
    for (WordTable.Found found : table.in(folded)) {
      String name = folded.substring(found.start(), found.end());
      if (!isAcronym(name) || text.contains(name.toUpperCase(Locale.ROOT))) {
        ids.add(found.id());
      }
    }
    return ids;
  }

  /** Those of some kinds that a text names. */
  public List<String> in(String text, Set<Kind> wanted) {
    return in(text).stream().filter(id -> wanted.contains(kinds.get(id))).toList();
  }

  /** In small letters a word such as "un" or "ap" means something else. */
  private static boolean isAcronym(String name) {
    return name.length() <= LONGEST_ACRONYM && name.chars().allMatch(c -> c < 0x80);
  }
}

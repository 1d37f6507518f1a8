package org.durumi.reader.encoder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often strings and words filled a role in the documents of MUC-4 that were learned from, and
 * what that says of a document's strings. {@code training/durumi_training/muc4/lexicon.py} does the
 * same.
 */
final class MucLexicon {

  private static final int ROLES = 5;

  /** Fillers, by role, of two documents that are thought of in addition. */
  private static final double[] PRIOR = {0.006, 0.004, 0.006, 0.006, 0.003};

  private static final double THOUGHT_OF = 2;
  private static final Entry NONE = new Entry(0, new int[ROLES]);

  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * A key.
   *
   * @param documents those in which it stands
   * @param fills by role those in which a string with it is a filler
   */
  private record Entry(int documents, int[] fills) {

    double seen() {
      return Math.log1p(documents);
    }

    /** The logarithm of the smoothed share of documents in which the key fills a role. */
    double said(int role) {
      return Math.log((fills[role] + PRIOR[role]) / (documents + THOUGHT_OF)) + 5;
    }
  }

  /** Reads the lines of {@code muc4.tsv}. */
  MucLexicon(List<String> lines) {
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      int[] fills = Arrays.stream(cells).skip(2).mapToInt(Integer::parseInt).toArray();
      entries.put(cells[0], new Entry(Integer.parseInt(cells[1]), fills));
    }
  }

  /** A row a string; {@code pieces}: how many the document has. */
  float[][] features(String text, MucCandidates candidates, int pieces) {
    int[] mentions = new int[candidates.strings().size()];
    candidates.mentions().forEach(mention -> mentions[mention.string()]++);
    float[][] rows = new float[mentions.length][];
    for (MucCandidates.Mention first : candidates.firsts()) {
      Row row = new Row();
      int words = addLexicon(row, candidates.strings().get(first.string()));
      row.add(Math.log(mentions[first.string()]));
      row.add(2.0 * first.first() / pieces);
      row.add(Math.log(first.first() + 1.0) / 3);
      row.add(words - 3.5);
      row.add(text.substring(first.start(), first.end()).chars().anyMatch(Character::isDigit));
      String before = text.substring(0, first.start());
      row.add(before.endsWith("\""));
      row.add(before.endsWith("the "));
      row.add(before.endsWith("a ") || before.endsWith("n "));
      rows[first.string()] = row.values();
    }
    return rows;
  }

  /** Adds what is known of a string, its head, its first word and all its words; counts these. */
  private int addLexicon(Row row, String string) {
    List<String> words = List.of(string.split(" ", -1));
    // The head stands before "of" or last.
    int of = words.subList(1, words.size()).indexOf("of");
    String head = of >= 0 ? words.get(of) : words.getLast();
    for (String key : List.of("s " + string, "h " + head, "f " + words.getFirst())) {
      Entry entry = entries.getOrDefault(key, NONE);
      for (int role = 0; role < ROLES; role++) {
        row.add(entry.said(role));
      }
      row.add(entry.seen() / 3);
      for (int role = 0; role < ROLES; role++) {
        row.add(Math.log1p(entry.fills[role]) / 2);
      }
    }
    List<Entry> all = words.stream().map(w -> entries.getOrDefault("w " + w, NONE)).toList();
    for (int role = 0; role < ROLES; role++) {
      int its = role;
      row.add(all.stream().mapToDouble(entry -> entry.said(its)).average().orElse(0));
    }
    for (int role = 0; role < ROLES; role++) {
      int its = role;
      row.add(all.stream().mapToDouble(entry -> entry.said(its)).max().orElse(0));
    }
    row.add(all.stream().mapToDouble(Entry::seen).min().orElse(0) / 3);
    return words.size();
  }

  /** A row as it grows. */
  private static final class Row {

    private float[] values = new float[64];
    private int size;

    void add(double value) {
      values[size++] = (float) value;
    }

    void add(boolean is) {
      add(is ? 1.0 : 0.0);
    }

    float[] values() {
      values = Arrays.copyOf(values, size);
      return values;
    }
  }
}

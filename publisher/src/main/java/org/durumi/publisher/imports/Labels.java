package org.durumi.publisher.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a table are called in the text of its rows: a mapped one by our word, another
 * by its heading. A column that is not mapped and says the same in every row is left out. Else rows
 * would share so many words that the archive took them for copies of one story.
 */
final class Labels {

  private Labels() {}

  static Map<String, String> of(ImportTable table, Mapping mapping) {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < table.header().size(); i++) {
      if (differs(table, i)) {
        labels.put(table.header().get(i), table.header().get(i));
      }
    }
    mapping.columns().forEach((field, column) -> labels.put(column, field.word()));
    return labels;
  }

  private static boolean differs(ImportTable table, int column) {
    Set<String> values = new HashSet<>();
    for (ImportTable.Row row : table.rows()) {
      values.add(row.cells().get(column));
      if (values.size() > 1) {
        return true;
      }
    }
    return table.rows().size() == 1;
  }
}

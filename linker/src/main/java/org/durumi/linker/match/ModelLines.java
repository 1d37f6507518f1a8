package org.durumi.linker.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a model's lines. */
final class ModelLines {
  private record Row(String level, double m, double u) {}

  private ModelLines() {}

  static Model read(List<String> lines) {
    double lambda = Double.NaN;
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      if (parts.length == 2 && parts[0].equals("lambda")) {
        lambda = Double.parseDouble(parts[1]);
      } else if (parts.length == 4) {
        rows.computeIfAbsent(parts[0], name -> new ArrayList<>())
            .add(new Row(parts[1], Double.parseDouble(parts[2]), Double.parseDouble(parts[3])));
      } else {
        throw new IllegalArgumentException("neither lambda nor field, level, m and u");
      }
    }
    List<Model.Field> fields = new ArrayList<>();
    rows.forEach((name, levels) -> fields.add(field(name, levels)));
    return new Model(lambda, fields);
  }

  private static Model.Field field(String name, List<Row> levels) {
    return new Model.Field(
        name,
        levels.stream().map(Row::level).toList(),
        levels.stream().map(Row::m).toList(),
        levels.stream().map(Row::u).toList());
  }
}

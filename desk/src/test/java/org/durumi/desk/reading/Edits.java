package org.durumi.desk.reading;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/** What one person goes on to do, chosen by chance among what the page offers. */
final class Edits {

  private final String name;
  private final Random random;
  private int done;
  private int tried;

  /**
   * Somebody's.
   *
   * @param seed so that each does something else
   */
  Edits(String name, int seed) {
    this.name = name;
    random = new Random(seed);
  }

  String name() {
    return name;
  }

  int done() {
    return done;
  }

  int any(int bound) {
    return random.nextInt(bound);
  }

  void acknowledge() {
    done++;
  }

  /** Something that the page offers for one of its events; what an edit changes comes later. */
  Edit next(long report, Sheet sheet) {
    int event = 1 + any(sheet.states().size());
    List<String> offered =
        switch (sheet.states().get(event - 1)) {
          case "rejected" -> List.of("accept", "edit", "plan");
          case "proposed" -> List.of("accept", "edit", "edit", "reject", "plan");
          default -> List.of("edit", "edit", "edit", "reject", "plan");
        };
    String kind = offered.get(any(offered.size()));
    return new Edit(name, kind, report, event, "", "", name + ", try " + ++tried);
  }

  /** A correction of this event, whatever the page offers besides. */
  Edit correction(long report, int event) {
    return new Edit(name, "edit", report, event, "", "", name + ", try " + ++tried);
  }

  /** The same edit with a field of the form that it is typed into, and another value. */
  Edit typed(Edit edit, Sheet form) {
    boolean type = random.nextBoolean();
    List<String> codes =
        type
            ? Stream.of(ActType.values()).map(ActType::code).toList()
            : Stream.of(Modality.values()).map(Modality::code).toList();
    String field = type ? "type" : "modality";
    String stands = form.chosen("v." + field);
    List<String> others = codes.stream().filter(code -> !code.equals(stands)).toList();
    return edit.with(field, others.get(any(others.size())));
  }
}

package org.durumi.desk.api;

import java.util.List;
import org.durumi.archive.Departure;
import org.durumi.desk.publish.DepartureWords;

/**
 * Something that left, in brief; see {@code openapi.json}.
 *
 * @param id what it is got by
 * @param overruled how many findings a second person let through
 */
record DepartureJson(
    String id,
    int number,
    String kind,
    String title,
    String purpose,
    String recipient,
    String day,
    String when,
    String by,
    List<FileJson> files,
    int overruled) {

  private record FileJson(String name, String sha256) {}

  static DepartureJson of(Departure left) {
    return new DepartureJson(
        DepartureWords.id(left),
        left.number(),
        left.facts().kind().code(),
        left.facts().title(),
        left.facts().purpose().code(),
        left.facts().recipient(),
        left.facts().day().toString(),
        left.when().toString(),
        left.by().name(),
        left.facts().files().stream()
            .map(file -> new FileJson(file.name(), file.sha256().hex()))
            .toList(),
        left.facts().overruled().size());
  }

  /** Never to whom. */
  @Override
  public String toString() {
    return "DepartureJson[" + id + "]";
  }
}

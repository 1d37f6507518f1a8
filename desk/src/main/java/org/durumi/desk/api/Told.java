package org.durumi.desk.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.durumi.publisher.leaving.Parcel;
import org.durumi.publisher.release.Release;
import tools.jackson.databind.JsonNode;

/** What a release tells, in the very form in which its JSON Lines have it. */
final class Told {

  private Told() {}

  /** Its first incidents. */
  static List<JsonNode> incidents(Release release) {
    // The head is the first line, and tables come after the incidents.
    return new String(Parcel.lines(release).bytes(), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .limit(Math.min(release.incidents().size(), Answers.MOST))
        .map(Answers::tree)
        .toList();
  }
}

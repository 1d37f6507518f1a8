package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.evidence.CanonicalJson;

/**
 * Writes a report's casefile, as it was proposed, again out of its opened fields, for programs that
 * read casefiles. What is withheld is left out of its place and named under {@code withheld}.
 */
final class ShownCasefile {

  private static final List<String> OF_REPORT =
      List.of("id", "url", "outlet", "published", "language", "title");

  private final ShownEntry extraction;
  private final ShownEntry proposal;
  private final Set<String> withheld = new TreeSet<>();

  private ShownCasefile(ShownEntry extraction, ShownEntry proposal) {
    this.extraction = extraction;
    this.proposal = proposal;
  }

  static byte[] of(ShownEntry extraction, ShownEntry proposal) {
    return CanonicalJson.write(new ShownCasefile(extraction, proposal).json());
  }

  private ObjectNode json() {
    ObjectNode casefile = JsonNodeFactory.instance.objectNode();
    ObjectNode report = casefile.putObject("report");
    OF_REPORT.forEach(field -> take(extraction, field, report, field));
    take(extraction, "read", report, "sha256");
    ArrayNode events = casefile.putArray("events");
    ArrayNode rollups = casefile.putArray("rollups");
    for (String field : proposal.fields()) {
      String[] parts = field.split("\\.", 3);
      if (parts.length == 3 && parts[0].equals("event")) {
        take(proposal, field, event(events, Integer.parseInt(parts[1])), parts[2]);
      } else if (parts.length == 2 && parts[0].equals("rollup")) {
        rollup(rollups, Integer.parseInt(parts[1]), field);
      }
    }
    take(proposal, "warnings", casefile, "warnings");
    if (!withheld.isEmpty()) {
      ArrayNode names = casefile.putArray("withheld");
      withheld.forEach(names::add);
    }
    return casefile;
  }

  private static ObjectNode event(ArrayNode events, int number) {
    while (events.size() < number) {
      events.addObject();
    }
    return (ObjectNode) events.get(number - 1);
  }

  private void rollup(ArrayNode rollups, int number, String field) {
    while (rollups.size() < number) {
      rollups.addNull();
    }
    if (proposal.withholds(field)) {
      withheld.add(field);
    } else {
      rollups.set(number - 1, proposal.value(field));
    }
  }

  private void take(ShownEntry entry, String field, ObjectNode into, String as) {
    if (entry.withholds(field)) {
      withheld.add(field);
    } else if (entry.has(field)) {
      into.set(as, entry.value(field));
    }
  }
}

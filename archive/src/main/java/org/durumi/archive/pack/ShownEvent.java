package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;

/**
 * An event in the pack, and which decisions about it stand, as far as the pack shows it.
 *
 * @param number its number within its report
 * @param entry the proposal, or the decision that added it; its fields are named {@code
 *     event.N.KEY}
 * @param decisions about it, or about one that is withheld, in order
 */
record ShownEvent(int number, ShownEntry entry, List<ShownEntry> decisions) {

  /** The events of a report; fields are named even if they are withheld. */
  static List<ShownEvent> of(ShownReport report) {
    Map<Integer, ShownEntry> entries = new TreeMap<>();
    ShownEntry proposal = report.proposal();
    if (proposal != null) {
      numbers(proposal).forEach(number -> entries.putIfAbsent(number, proposal));
    }
    for (ShownEntry decision : report.decisions()) {
      numbers(decision).forEach(number -> entries.putIfAbsent(number, decision));
    }
    List<ShownEvent> events = new ArrayList<>();
    entries.forEach((number, entry) ->
        events.add(
            new ShownEvent(
                number,
                entry,
                report.decisions().stream().filter(d -> mayBeAbout(d, number)).toList())));
    return events;
  }

  private static Set<Integer> numbers(ShownEntry entry) {
    Set<Integer> numbers = new HashSet<>();
    for (String field : entry.fields()) {
      String[] parts = field.split("\\.", 3);
      if (parts.length == 3 && parts[0].equals("event")) {
        numbers.add(Integer.valueOf(parts[1]));
      }
    }
    return numbers;
  }

  private static boolean mayBeAbout(ShownEntry decision, int number) {
    JsonNode about = decision.value("event");
    return about.isMissingNode() || about.asInt() == number;
  }

  /** A field of the event, such as {@code date}; a missing node if it is withheld. */
  JsonNode value(String field) {
    return entry.value("event." + number + "." + field);
  }

  /** Where the event stands, as HTML. */
  String state() {
    Pile pile = pile();
    if (!pile.standing.isEmpty()) {
      return verdict(pile.standing.getLast().value("verdict").asText());
    }
    if (pile.unknown) {
      return EventWords.WITHHELD;
    }
    return word(entry.kind() == EntryKind.DECISION ? "taken back" : "proposed", "");
  }

  /** Tells whether a later decision took this one back. */
  boolean isTakenBack(ShownEntry decision) {
    return pile().takenBack.contains(decision.leaf());
  }

  /** What a person decided, in a coloured word. */
  static String verdict(String verdict) {
    return switch (verdict) {
      case "accept" -> word("accepted", " accept");
      case "reject" -> word("rejected", " reject");
      case "edit" -> word("corrected", " edit");
      case "add" -> word("added", "");
      case "undo" -> word("earlier decision taken back", "");
      default -> word(verdict, "");
    };
  }

  private static String word(String word, String colour) {
    return "<span class=\"verdict" + colour + "\">" + Html.text(word) + "</span>";
  }

  private Pile pile() {
    Pile pile = new Pile();
    decisions.forEach(pile::take);
    return pile;
  }

  /** Decisions, the newest on top; what lies under one that is withheld is not known. */
  private static final class Pile {

    private final List<ShownEntry> standing = new ArrayList<>();
    private final Set<Sha256> takenBack = new HashSet<>();
    private boolean unknown;

    private void take(ShownEntry decision) {
      JsonNode verdict = decision.value("verdict");
      if (verdict.isMissingNode() || decision.value("event").isMissingNode()) {
        standing.clear();
        unknown = true;
      } else if (!verdict.asText().equals("undo")) {
        standing.add(decision);
      } else if (!standing.isEmpty()) {
        takenBack.add(standing.removeLast().leaf());
      }
    }
  }
}

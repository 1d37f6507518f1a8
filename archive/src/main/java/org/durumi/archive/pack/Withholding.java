package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.durumi.archive.evidence.EntryKind;

/**
 * Gathers the fields to be withheld, first those asked for, then those that would tell the same.
 */
final class Withholding {

  /** Fields that say nothing of what a report tells. */
  private static final Set<String> BLAND =
      Set.of(
          "language",
          "reader",
          "item",
          "events",
          "rollups",
          "characters",
          "read",
          "snapshot",
          "text");

  private static final Set<String> DIGESTS =
      Set.of("sha256", "size", "snapshot", "read", "text", "characters");

  private final List<PackEntry> entries;
  private final Map<PackEntry, ObjectNode> values = new HashMap<>();
  private final Map<PackEntry, Set<String>> withheld = new HashMap<>();
  private boolean text;
  private boolean snapshot;
  private boolean words;

  Withholding(List<PackEntry> entries) {
    this.entries = entries;
    for (PackEntry entry : entries) {
      values.put(entry, entry.entry().opened());
      withheld.put(entry, new TreeSet<>());
    }
  }

  /** Withholds what a pattern names. */
  void ask(FieldPattern pattern) {
    boolean found = false;
    for (PackEntry entry : entries) {
      EntryKind kind = kind(entry);
      for (String field : entry.entry().fields()) {
        if (!field.equals("report") && pattern.matches(kind, field)) {
          found |= true;
          withheld(entry).add(field);
          note(pattern, kind, field);
        }
      }
    }
    if (!found) {
      throw new PackFaultException(
          "Nothing in these reports is called "
              + pattern.text()
              + "; see docs/evidence.md for the"
              + " names of fields.");
    }
  }

  private void note(FieldPattern pattern, EntryKind kind, String field) {
    boolean preserved = kind == EntryKind.SNAPSHOT;
    text |= kind == EntryKind.EXTRACTION && field.equals("text");
    snapshot |= preserved && field.equals("sha256");
    boolean telling =
        preserved
            ? !pattern.isWhole(EntryKind.SNAPSHOT)
                && (field.equals("name") || field.equals("capture"))
            : !BLAND.contains(field);
    boolean asked = !pattern.isWhole(EntryKind.DECISION);
    words |= telling && (kind != EntryKind.DECISION || asked && isOfEvent(field));
  }

  /** A decision that adds an event holds it as a proposal does. */
  private static boolean isOfEvent(String field) {
    return field.startsWith("event.");
  }

  boolean asksForText() {
    return text;
  }

  boolean asksForSnapshot() {
    return snapshot;
  }

  /** Tells whether fields are asked for that hold what a report says, or where it is from. */
  boolean asksForWords() {
    return words;
  }

  /** Withholds fields that follow from withheld ones. */
  void leaveOutRelated() {
    Set<String> names = names();
    boolean source = hasAny(names, "url", "outlet", "capture");
    boolean address = source || text || hasAny(names, "title", "id", "name", "published", "notes");
    for (PackEntry entry : entries) {
      Set<String> here = withheld(entry);
      for (String field : List.copyOf(here)) {
        if (field.endsWith(".type") || field.endsWith(".codes")) {
          String event = field.substring(0, field.lastIndexOf('.') + 1);
          List.of("type", "codes", "trigger").forEach(part -> add(entry, event + part));
        }
      }
      if (address) {
        List.of("url", "capture", "id", "name").forEach(part -> add(entry, part));
      }
      if (source) {
        add(entry, "outlet");
      }
      if (words || text) {
        List.of("why", "corrections").forEach(part -> add(entry, part));
      }
    }
    if (snapshot) {
      entries.forEach(entry -> List.of("snapshot", "read").forEach(part -> add(entry, part)));
    }
    entries.forEach(this::leaveOutCopied);
  }

  /** An event that was split off another began as its copy. */
  private void leaveOutCopied(PackEntry split) {
    ObjectNode values = values(split);
    if (!values.path("from").isInt()) {
      return;
    }
    String copied = "event." + values.path("from").asInt() + ".";
    String copy = "event." + values.path("event").asInt() + ".";
    for (PackEntry entry : entries) {
      if (report(entry) == report(split)) {
        for (String field : List.copyOf(withheld(entry))) {
          if (field.startsWith(copied)) {
            add(split, copy + field.substring(copied.length()));
          }
        }
      }
    }
  }

  /** Withholds every field that holds words of withheld ones, in whichever report. */
  void leaveOutCarriers() {
    Secrets secrets = new Secrets();
    for (PackEntry entry : entries) {
      for (String field : withheld(entry)) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        secrets.add(last, values(entry).path(field), report(entry));
      }
    }
    for (PackEntry entry : entries) {
      for (Map.Entry<String, JsonNode> field : values(entry).properties()) {
        if (secrets.areIn(field.getValue(), report(entry))) {
          add(entry, field.getKey());
        }
      }
    }
  }

  /** Withholds every field with words of a text, and the headline, which often repeats them. */
  void leaveOutQuotes() {
    for (PackEntry entry : entries) {
      add(entry, "title");
      for (Map.Entry<String, JsonNode> field : values(entry).properties()) {
        if (!field.getValue().findValues("span").isEmpty()) {
          add(entry, field.getKey());
        }
      }
    }
  }

  /** Withholds what the program remarked on, which may repeat anything of a report or its file. */
  void leaveOutRemarks() {
    boolean any =
        entries.stream()
            .anyMatch(entry ->
                kind(entry) == EntryKind.DECISION
                    ? withheld(entry).stream().anyMatch(Withholding::isOfEvent)
                    : !withheld(entry).isEmpty());
    if (any) {
      entries.forEach(entry -> List.of("notes", "warnings").forEach(part -> add(entry, part)));
    }
  }

  private static boolean hasAny(Set<String> names, String... some) {
    return Stream.of(some).anyMatch(names::contains);
  }

  /** Withholds what would let someone recognise the text or the preserved bytes. */
  void leaveOutDigests() {
    entries.forEach(entry -> DIGESTS.forEach(field -> add(entry, field)));
  }

  /** The names of all fields that are withheld, in whichever entry. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    withheld.values().forEach(names::addAll);
    return names;
  }

  List<ShownEntry> shown() {
    List<ShownEntry> shown = new ArrayList<>();
    entries.forEach(entry -> shown.add(ShownEntry.of(entry, withheld(entry))));
    return shown;
  }

  private void add(PackEntry entry, String field) {
    if (!field.equals("report") && entry.entry().fields().contains(field)) {
      withheld(entry).add(field);
    }
  }

  private Set<String> withheld(PackEntry entry) {
    return withheld.getOrDefault(entry, Set.of());
  }

  private ObjectNode values(PackEntry entry) {
    ObjectNode node = values.get(entry);
    if (node == null) {
      throw new IllegalArgumentException("the entry is of another pack");
    }
    return node;
  }

  private long report(PackEntry entry) {
    return values(entry).path("report").asLong(-1);
  }

  private static EntryKind kind(PackEntry entry) {
    return entry.entry().header().kind();
  }
}

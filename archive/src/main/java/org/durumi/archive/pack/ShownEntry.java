package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.archive.evidence.Entry;
import org.durumi.archive.evidence.EntryHeader;
import org.durumi.archive.evidence.EntryKind;
import org.durumi.archive.evidence.Sha256;

/**
 * An entry as the pack shows it.
 *
 * @param packed the entry and its proof
 * @param header what it is and where it stands
 * @param fields the names of all its fields
 * @param shown the fields that are opened; the others are withheld
 */
record ShownEntry(PackEntry packed, EntryHeader header, List<String> fields, ObjectNode shown) {

  /** The entry with these fields withheld. */
  static ShownEntry of(PackEntry packed, Set<String> withheld) {
    Entry entry = packed.entry();
    ObjectNode shown = entry.opened();
    shown.remove(withheld);
    return new ShownEntry(packed, entry.header(), entry.fields(), shown);
  }

  long seq() {
    return header.seq();
  }

  EntryKind kind() {
    return header.kind();
  }

  Sha256 leaf() {
    return packed.entry().leaf();
  }

  /** An opened field's value, or a missing node. */
  JsonNode value(String field) {
    return shown.path(field);
  }

  boolean has(String field) {
    return fields.contains(field);
  }

  /** Tells whether the entry has this field and the pack does not show it. */
  boolean withholds(String field) {
    return has(field) && !shown.has(field);
  }

  /** The names of the fields that are withheld. */
  Set<String> withheld() {
    Set<String> withheld = new TreeSet<>(fields);
    shown.fieldNames().forEachRemaining(withheld::remove);
    return withheld;
  }

  @Override
  public String toString() {
    return "ShownEntry[" + seq() + "]";
  }
}

package org.durumi.archive.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.evidence.EntryKind;

/**
 * Names fields of entries: parts between dots, where {@code *} stands for any one part and further
 * parts are meant too, so that {@code event.2} names {@code event.2.date}. A kind of entry may
 * stand first ({@code decision.by}) or alone ({@code decision}).
 */
record FieldPattern(String text, Optional<EntryKind> kind, List<String> parts) {

  static FieldPattern of(String text) {
    List<String> parts = Arrays.asList(text.split("\\.", -1));
    Optional<EntryKind> kind =
        Arrays.stream(EntryKind.values()).filter(k -> k.code().equals(parts.getFirst())).findAny();
    return new FieldPattern(text, kind, kind.isEmpty() ? parts : parts.subList(1, parts.size()));
  }

  /** Tells whether it names all fields of a kind of entry. */
  boolean isWhole(EntryKind whole) {
    return parts.isEmpty() && kind.filter(whole::equals).isPresent();
  }

  boolean matches(EntryKind entry, String field) {
    if (kind.isPresent() && kind.get() != entry) {
      return false;
    }
    String[] names = field.split("\\.", -1);
    if (names.length < parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).equals("*") && !parts.get(i).equals(names[i])) {
        return false;
      }
    }
    return true;
  }
}

package org.durumi.linker.match.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.match.Blocking.Rule;
import org.durumi.linker.match.Comparison;
import org.durumi.linker.match.Comparison.Step;
import org.durumi.linker.match.Likeness;
import org.jspecify.annotations.Nullable;

/** The columns of a file of people, and the comparisons and keys that use them. */
record Columns(List<String> names) {

  Columns {
    names = List.copyOf(names);
  }

  private int at(String name) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("no such column: " + name);
    }
    return at;
  }

  Comparison<Person> words(String name) {
    int at = at(name);
    return Comparison.byLikeness(
        name, p -> p.get(at), Likeness::jaroWinkler, List.of(0.92, 0.88, 0.7));
  }

  Comparison<Person> digits(String name) {
    int at = at(name);
    return Comparison.byLikeness(
        name, p -> p.get(at), (a, b) -> -Likeness.edits(a, b, 2), List.of(-1.0, -2.0));
  }

  Comparison<Person> exact(String name) {
    int at = at(name);
    return Comparison.byText(name, p -> p.get(at), List.of(new Step<>("same", String::equals)));
  }

  // The last letter, and the last two, are the finest parts of a British postcode.
  Comparison<Person> postcode(String name) {
    int at = at(name);
    return Comparison.byText(
        name,
        p -> p.get(at),
        List.of(
            new Step<>("same", String::equals),
            new Step<>("one edit", (a, b) -> Likeness.edits(a, b, 1) <= 1),
            new Step<>("sector", (a, b) -> start(a, 2).equals(start(b, 2))),
            new Step<>("district", (a, b) -> start(a, 3).equals(start(b, 3)))));
  }

  private static String start(String postcode, int drop) {
    return postcode.substring(0, Math.max(0, postcode.length() - drop));
  }

  /** Rows meet that share each of these columns, or as many first letters as a number says. */
  Rule<Person> together(String... columns) {
    List<Part> parts = Stream.of(columns).map(this::part).toList();
    Set<String> fields =
        parts.stream().map(part -> names.get(part.column)).collect(Collectors.toSet());
    return Rule.of(String.join(" + ", columns), fields, person -> key(person, parts));
  }

  private record Part(int column, int letters) {}

  private Part part(String column) {
    int colon = column.indexOf(':');
    return colon < 0
        ? new Part(at(column), 0)
        : new Part(at(column.substring(0, colon)), Integer.parseInt(column.substring(colon + 1)));
  }

  private static @Nullable String key(Person person, List<Part> parts) {
    StringBuilder key = new StringBuilder();
    for (Part part : parts) {
      String value =
          part.letters == 0 ? person.get(part.column) : person.start(part.column, part.letters);
      if (value == null) {
        return null;
      }
      key.append(value).append('\t');
    }
    return key.toString();
  }
}

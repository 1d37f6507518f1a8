package org.durumi.linker.match.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.match.Blocking;
import org.durumi.linker.match.Blocking.Rule;
import org.durumi.linker.match.Comparison;
import org.durumi.linker.match.Comparison.Step;
import org.durumi.linker.match.Comparisons;
import org.durumi.linker.match.Likeness;
import org.jspecify.annotations.Nullable;

/** One set of people with what is compared in it and by which keys its rows meet. */
record PeopleSet(
    String name, List<Person> people, Comparisons<Person> comparisons, Blocking<Person> blocking) {

  private static final int LARGEST_BLOCK = 2_000;

  static PeopleSet febrl(String name, boolean number, Path... files) throws IOException {
    List<Person> people = new ArrayList<>();
    for (Path file : files) {
      people.addAll(Person.febrl(file));
    }
    List<Comparison<Person>> fields =
        Stream.of(
                words("given_name"),
                words("surname"),
                exact("street_number"),
                words("address_1"),
                words("address_2"),
                words("suburb"),
                digits("postcode"),
                exact("state"),
                digits("date_of_birth"),
                digits("soc_sec_id"))
            .filter(field -> number || !field.field().equals("soc_sec_id"))
            .toList();
    List<Rule<Person>> rules =
        Stream.of(
                together("soc_sec_id"),
                together("date_of_birth"),
                together("given_name", "surname"),
                together("surname", "postcode"),
                together("given_name", "postcode"),
                together("address_1", "street_number"),
                together("suburb", "street_number"),
                together("address_2", "postcode"))
            .filter(rule -> number || !rule.name().equals("soc_sec_id"))
            .toList();
    Blocking<Person> blocking = new Blocking<>(rules, LARGEST_BLOCK);
    return new PeopleSet(
        name,
        people,
        new Comparisons<>(fields),
        files.length > 1 ? blocking.across(Person::side) : blocking);
  }

  static PeopleSet historical(Path file) throws IOException {
    List<Comparison<Person>> fields =
        List.of(
            words("first_name"),
            words("surname"),
            digits("dob"),
            postcode("postcode_fake"),
            exact("birth_place"),
            exact("occupation"));
    List<Rule<Person>> rules =
        List.of(
            starts("first_name:3", "surname:4"),
            starts("surname", "dob"),
            starts("first_name", "dob"),
            starts("postcode_fake", "first_name"),
            starts("postcode_fake", "surname"),
            starts("dob", "birth_place"),
            starts("postcode_fake:3", "dob"),
            starts("postcode_fake:3", "first_name"),
            starts("postcode_fake:3", "surname"),
            starts("first_name:2", "surname:2", "dob:4"));
    return new PeopleSet(
        "historical 50k",
        Person.historical(file),
        new Comparisons<>(fields),
        new Blocking<>(rules, LARGEST_BLOCK));
  }

  private static Comparison<Person> words(String field) {
    return Comparison.byText(
        field,
        p -> p.get(field),
        List.of(
            new Step<>("same", String::equals),
            new Step<>("Jaro-Winkler 0.92", (a, b) -> Likeness.jaroWinkler(a, b) >= 0.92),
            new Step<>("Jaro-Winkler 0.88", (a, b) -> Likeness.jaroWinkler(a, b) >= 0.88),
            new Step<>("Jaro-Winkler 0.7", (a, b) -> Likeness.jaroWinkler(a, b) >= 0.7)));
  }

  private static Comparison<Person> digits(String field) {
    return Comparison.byText(
        field,
        p -> p.get(field),
        List.of(
            new Step<>("same", String::equals),
            new Step<>("one edit", (a, b) -> Likeness.edits(a, b, 1) <= 1),
            new Step<>("two edits", (a, b) -> Likeness.edits(a, b, 2) <= 2)));
  }

  private static Comparison<Person> exact(String field) {
    return Comparison.byText(field, p -> p.get(field), List.of(new Step<>("same", String::equals)));
  }

  // Post town, district and so on are the start of a British postcode.
  private static Comparison<Person> postcode(String field) {
    return Comparison.byText(
        field,
        p -> p.get(field),
        List.of(
            new Step<>("same", String::equals),
            new Step<>("one edit", (a, b) -> Likeness.edits(a, b, 1) <= 1),
            new Step<>("sector", (a, b) -> start(a, 2).equals(start(b, 2))),
            new Step<>("district", (a, b) -> start(a, 3).equals(start(b, 3)))));
  }

  private static String start(String postcode, int drop) {
    return postcode.substring(0, Math.max(0, postcode.length() - drop));
  }

  private static Rule<Person> together(String... fields) {
    return starts(fields);
  }

  /** Rows that share each of these fields, or as many first letters as a number says. */
  private static Rule<Person> starts(String... fields) {
    Set<String> names =
        Stream.of(fields).map(field -> field.split(":", 2)[0]).collect(Collectors.toSet());
    return Rule.of(String.join(" + ", fields), names, person -> key(person, fields));
  }

  private static @Nullable String key(Person person, String... fields) {
    StringBuilder key = new StringBuilder();
    for (String field : fields) {
      String[] parts = field.split(":", 2);
      String value =
          parts.length == 1
              ? person.get(parts[0])
              : person.start(parts[0], Integer.parseInt(parts[1]));
      if (value == null) {
        return null;
      }
      key.append(value).append('\t');
    }
    return key.toString();
  }
}

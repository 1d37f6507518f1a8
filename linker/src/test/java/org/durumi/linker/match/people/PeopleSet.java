package org.durumi.linker.match.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.linker.match.Blocking;
import org.durumi.linker.match.Blocking.Rule;
import org.durumi.linker.match.Comparison;
import org.durumi.linker.match.Comparisons;

/** One set of people with what is compared in it and by which keys its rows meet. */
record PeopleSet(
    String name, List<Person> people, Comparisons<Person> comparisons, Blocking<Person> blocking) {

  private static final int LARGEST_BLOCK = 2_000;
  private static final Columns FEBRL =
      new Columns(
          List.of(
              "rec_id",
              "given_name",
              "surname",
              "street_number",
              "address_1",
              "address_2",
              "suburb",
              "postcode",
              "state",
              "date_of_birth",
              "soc_sec_id"));
  private static final Columns HISTORICAL =
      new Columns(
          List.of(
              "unique_id",
              "cluster",
              "full_name",
              "first_and_surname",
              "first_name",
              "surname",
              "dob",
              "birth_place",
              "postcode_fake",
              "gender",
              "occupation"));

  static PeopleSet febrl(String name, boolean number, Path... files) throws IOException {
    List<Person> people = new ArrayList<>();
    for (Path file : files) {
      people.addAll(Person.febrl(file));
    }
    List<Comparison<Person>> fields =
        Stream.of(
                FEBRL.words("given_name"),
                FEBRL.words("surname"),
                FEBRL.exact("street_number"),
                FEBRL.words("address_1"),
                FEBRL.words("address_2"),
                FEBRL.words("suburb"),
                FEBRL.digits("postcode"),
                FEBRL.exact("state"),
                FEBRL.digits("date_of_birth"),
                FEBRL.digits("soc_sec_id"))
            .filter(field -> number || !field.field().equals("soc_sec_id"))
            .toList();
    List<Rule<Person>> rules =
        Stream.of(
                FEBRL.together("soc_sec_id"),
                FEBRL.together("date_of_birth"),
                FEBRL.together("given_name", "surname"),
                FEBRL.together("surname", "postcode"),
                FEBRL.together("given_name", "postcode"),
                FEBRL.together("address_1", "street_number"),
                FEBRL.together("suburb", "street_number"),
                FEBRL.together("address_2", "postcode"))
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
            HISTORICAL.words("first_name"),
            HISTORICAL.words("surname"),
            HISTORICAL.digits("dob"),
            HISTORICAL.postcode("postcode_fake"),
            HISTORICAL.exact("birth_place"),
            HISTORICAL.exact("occupation"));
    List<Rule<Person>> rules =
        List.of(
            HISTORICAL.together("first_name:3", "surname:4"),
            HISTORICAL.together("surname", "dob"),
            HISTORICAL.together("first_name", "dob"),
            HISTORICAL.together("postcode_fake", "first_name"),
            HISTORICAL.together("postcode_fake", "surname"),
            HISTORICAL.together("dob", "birth_place"),
            HISTORICAL.together("postcode_fake:3", "dob"),
            HISTORICAL.together("postcode_fake:3", "first_name"),
            HISTORICAL.together("postcode_fake:3", "surname"),
            HISTORICAL.together("first_name:2", "surname:2", "dob:4"));
    return new PeopleSet(
        "historical 50k",
        Person.historical(file),
        new Comparisons<>(fields),
        new Blocking<>(rules, LARGEST_BLOCK));
  }
}

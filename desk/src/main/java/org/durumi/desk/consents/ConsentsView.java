package org.durumi.desk.consents;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What people allowed.
 *
 * @param people by name, each with what they allowed
 * @param count how many consents there are
 * @param items fields that somebody can consent to
 * @param purposes what for
 * @param out what left that rests on the one that is looked at, or null on the page of all
 */
public record ConsentsView(
    List<PersonView> people,
    int count,
    List<Choice> items,
    List<Choice> purposes,
    @Nullable List<Out> out) {

  /** Keeps its own copies. */
  public ConsentsView {
    people = List.copyOf(people);
    items = List.copyOf(items);
    purposes = List.copyOf(purposes);
  }

  /**
   * A person.
   *
   * @param name what the office calls them
   * @param consents the newest first
   */
  public record PersonView(String name, List<One> consents) {

    /** Keeps its own copy. */
    public PersonView {
      consents = List.copyOf(consents);
    }
  }

  /**
   * A consent.
   *
   * @param number what it is called by
   * @param about the report, or its event
   * @param link the page of that
   * @param field the name of what may be told
   * @param purpose what for
   * @param until the last day on which it holds
   * @param state holds, ended or revoked
   * @param given when and by whom it was taken down
   * @param note how it was given, or null
   * @param revoked when it was taken back and why, or null
   */
  public record One(
      int number,
      String about,
      String link,
      String field,
      String purpose,
      String until,
      String state,
      String given,
      @Nullable String note,
      @Nullable String revoked) {}

  /**
   * Something that left and rests on what a consent is about.
   *
   * @param id what its page goes by
   * @param name such as Release 3
   * @param title its title
   * @param recipient to whom it went
   * @param day when
   * @param by who let it leave
   * @param incidents the published numbers that rest on it
   */
  public record Out(
      String id,
      String name,
      String title,
      String recipient,
      String day,
      String by,
      String incidents) {}
}

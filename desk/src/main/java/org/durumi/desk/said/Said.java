package org.durumi.desk.said;

import java.math.BigDecimal;
import java.util.List;
import org.durumi.archive.store.EventRow;
import org.durumi.record.event.Count;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * An event that a person stands behind, as it reads in its casefile.
 *
 * @param row the event as it is listed
 * @param evidence the report's sentences
 * @param date when, if the report says
 * @param place where, if the report says
 * @param people whom it was done to
 * @param agents who did it
 * @param voices who says so
 * @param offer what was promised, paid or asked, if anything
 */
public record Said(
    EventRow row,
    List<String> evidence,
    @Nullable Period date,
    @Nullable Where place,
    List<People> people,
    List<Agent> agents,
    List<Voice> voices,
    @Nullable Offer offer) {

  /** Keeps its own copies. */
  public Said {
    evidence = List.copyOf(evidence);
    people = List.copyOf(people);
    agents = List.copyOf(agents);
    voices = List.copyOf(voices);
  }

  /**
   * A place.
   *
   * @param words the report's
   * @param name its usual name, if the gazetteer knows it
   * @param country ISO 3166-1 alpha-2 code, if known
   * @param isCountry whether a whole country is meant
   */
  public record Where(
      String words, @Nullable String name, @Nullable String country, boolean isCountry) {}

  /**
   * Some people.
   *
   * @param description who they are, in the report's words
   * @param count how many, if said
   * @param children true or false where the report says or implies it
   */
  public record People(String description, @Nullable Count count, @Nullable Boolean children) {}

  /**
   * Who did it.
   *
   * @param name as the report tells
   * @param kind the code of the sort of actor
   */
  public record Agent(String name, String kind) {}

  /**
   * Who says so.
   *
   * @param words the report's words for them
   * @param via through whom, nearest first
   */
  public record Voice(String words, List<String> via) {

    /** Keeps its own copy. */
    public Voice {
      via = List.copyOf(via);
    }
  }

  /**
   * What was promised, paid or asked.
   *
   * @param words the report's
   * @param sum how much, where the words are an amount of money
   * @param equivalent what the report says that this is in other money
   */
  public record Offer(String words, @Nullable Sum sum, @Nullable Equivalent equivalent) {}

  /**
   * An amount of money.
   *
   * @param amount how much
   * @param currency ISO 4217 code
   */
  public record Sum(BigDecimal amount, String currency) {}

  /**
   * The same in other money, by the report's own account.
   *
   * @param sum how much
   * @param approximate whether the report says about
   */
  public record Equivalent(Sum sum, boolean approximate) {}

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "Said[" + row + "]";
  }
}

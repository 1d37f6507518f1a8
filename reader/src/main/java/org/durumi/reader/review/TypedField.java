package org.durumi.reader.review;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.Event;
import org.durumi.record.review.RefusedDecision;

/**
 * The field on the left of what a person typed.
 *
 * @param kind which field
 * @param number which of several, from 1; 1 for a field that an event has once
 */
record TypedField(Kind kind, int number) {

  private static final Pattern NAME =
      Pattern.compile("([a-z]+)(?:\\.([1-9][0-9]{0,3}))?(?:\\.([a-z]+))?");
  private static final String NAMES =
      "type, modality, date, place, victims, count, children, agent, source or offer";

  /** The fields that a person can correct. */
  enum Kind {
    TYPE("type"),
    MODALITY("modality"),
    DATE("date"),
    PLACE("place"),
    VICTIMS("victims"),
    COUNT("count"),
    CHILDREN("children"),
    AGENT("agent"),
    SOURCE("source"),
    OFFER("offer");

    final String word;

    Kind(String word) {
      this.word = word;
    }

    /** How many of this the event has. */
    int size(Event event) {
      return switch (this) {
        case VICTIMS, COUNT, CHILDREN -> event.victims().size();
        case AGENT -> event.agents().size();
        case SOURCE -> event.attribution().size();
        default -> 1;
      };
    }

    boolean isNumbered() {
      return switch (this) {
        case VICTIMS, COUNT, CHILDREN, AGENT, SOURCE -> true;
        default -> false;
      };
    }

    /** What a person types for one of several, such as {@code victims.2.count}. */
    String typed(int number) {
      return switch (this) {
        case COUNT, CHILDREN -> "victims." + number + "." + word;
        default -> word + "." + number;
      };
    }
  }

  /** What a person types for it. */
  String name() {
    return kind.isNumbered() && number > 1 ? kind.typed(number) : kind.word;
  }

  /**
   * Reads {@code date}, {@code count}, {@code victims.2.count}, {@code agent.1} and the like.
   *
   * @throws RefusedDecision if the event has no such field, or several and no number says which
   */
  static TypedField read(String name, Event event) {
    Matcher matcher = NAME.matcher(name.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw unknown();
    }
    Kind kind = kind(matcher.group(1), matcher.group(3));
    String number = matcher.group(2);
    if (number != null && !kind.isNumbered()) {
      throw new RefusedDecision(
          "An event has one " + kind.word + "; write " + kind.word + "=VALUE without a number.");
    }
    if (number == null && kind.size(event) > 1) {
      throw new RefusedDecision(
          "The field %s has several values in this event; write %s= to %s= instead."
              .formatted(kind.word, kind.typed(1), kind.typed(kind.size(event))));
    }
    return new TypedField(kind, number == null ? 1 : Integer.parseInt(number));
  }

  private static Kind kind(String word, String detail) {
    Kind kind =
        switch (word) {
          case "agents" -> Kind.AGENT;
          case "sources", "attribution" -> Kind.SOURCE;
          case "victim" -> Kind.VICTIMS;
          default -> named(word);
        };
    if (detail == null) {
      return kind;
    }
    Kind part = named(detail);
    if (kind != Kind.VICTIMS || (part != Kind.COUNT && part != Kind.CHILDREN)) {
      throw unknown();
    }
    return part;
  }

  private static Kind named(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.word.equals(word)) {
        return kind;
      }
    }
    throw unknown();
  }

  private static RefusedDecision unknown() {
    return new RefusedDecision(
        "There is no such field to correct; write FIELD=VALUE with one of "
            + NAMES
            + ", for one of several with its number, such as victims.2.count=9.");
  }
}

package org.durumi.reader.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Event;
import org.durumi.record.review.Correction;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * Reads corrections as a person types them, such as {@code count=9 or more}. {@code FIELD=} and
 * {@code FIELD=none} clear a field. Every problem is one sentence in a {@link RefusedDecision} that
 * names the field and what may be written, and repeats neither the report nor what was typed.
 */
public final class CorrectionReader {

  private static final int LONGEST = 500;

  private final Supplier<Gazetteer> gazetteer;

  /**
   * Reads with a gazetteer.
   *
   * @param gazetteer asked for when the first place is typed
   */
  public CorrectionReader(Supplier<Gazetteer> gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * One correction as typed.
   *
   * @param assignment {@code FIELD=VALUE}
   * @param words the report's words that say it, or null to keep those that the field has
   * @param at the words themselves, where the person selected them in the report; else null
   */
  public record Typed(String assignment, @Nullable String words, @Nullable Quote at) {

    /** One whose words, if any, were typed. */
    public Typed(String assignment, @Nullable String words) {
      this(assignment, words, null);
    }

    /** One whose words were selected in the report's text. */
    public static Typed at(String assignment, Quote words) {
      return new Typed(assignment, null, words);
    }

    /** Never what was typed, which may name people. */
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /**
   * Reads the corrections of one decision. A later one may correct what an earlier one added, such
   * as the count of a new group; numbers mean the event as it stands.
   *
   * @param event the event as it now stands
   * @param text the text of its report
   * @throws RefusedDecision if one cannot be understood or does not fit the event
   */
  public List<Correction> read(Event event, ReportText text, List<Typed> typed) {
    List<Correction> corrections = new ArrayList<>();
    Event now = event;
    for (Typed one : typed) {
      Correction correction = read(now, text, one);
      Event after = correction.apply(now);
      corrections.add(correction);
      // What is cleared stays in its place until all numbers are read.
      now = correction.clears() ? now : after;
    }
    return corrections;
  }

  /**
   * Reads one correction.
   *
   * @param event the event as it now stands
   * @param text the text of its report
   * @throws RefusedDecision if it cannot be understood
   */
  public Correction read(Event event, ReportText text, Typed typed) {
    String assignment = typed.assignment();
    int equals = assignment.indexOf('=');
    if (equals < 0) {
      throw new RefusedDecision(
          "A correction is written FIELD=VALUE, such as type=killing; write it so.");
    }
    TypedField field = TypedField.read(assignment.substring(0, equals), event);
    String value = assignment.substring(equals + 1).strip();
    if (value.length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl)) {
      throw new RefusedDecision(
          "The value of %s is one line of up to %d characters; shorten it."
              .formatted(field.name(), LONGEST));
    }
    if (value.isEmpty() || value.toLowerCase(Locale.ROOT).equals("none")) {
      return cleared(field);
    }
    return new ValueReader(event, text, field, typed).read(value, gazetteer);
  }

  private static Correction cleared(TypedField field) {
    int number = field.number();
    return switch (field.kind()) {
      case TYPE, MODALITY ->
          throw new RefusedDecision(
              "An event always has a "
                  + field.name()
                  + "; write "
                  + field.name()
                  + "=VALUE, or reject the event.");
      case DATE -> new Correction.OfDate(null);
      case PLACE -> new Correction.OfPlace(null);
      case VICTIMS -> new Correction.OfVictims(number, null);
      case COUNT -> new Correction.OfCount(number, null);
      case CHILDREN -> new Correction.OfChildren(number, null);
      case AGENT -> new Correction.OfAgent(number, null);
      case SOURCE -> new Correction.OfAttribution(number, null);
      case OFFER -> new Correction.OfOffer(null);
    };
  }
}

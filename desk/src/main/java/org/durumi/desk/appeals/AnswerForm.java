package org.durumi.desk.appeals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.Purpose;
import org.durumi.record.linkage.TellingId;

/**
 * The forms of answers. A question's has {@code a.KEY} for what was said, and for all together
 * {@code who} and {@code day}; that of a consent {@code item}, {@code person} and {@code until},
 * too.
 */
final class AnswerForm {

  /** Who answers for the office. */
  static final String OFFICE = "office";

  private static final String QUESTION = "a.";
  private static final String KEY = "[a-z][a-z0-9.-]{0,60}";
  private static final String WHO = "[^(),:\\p{Cntrl}]{1,60}";
  private static final int LONGEST = 4000;

  private final Map<String, String> form;

  AnswerForm(Map<String, String> form) {
    this.form = form;
  }

  /**
   * What was answered to questions.
   *
   * @throws DateTimeException if the day is none
   * @throws IllegalArgumentException if nobody said it, or it is too long
   */
  List<Answer> answers() {
    List<Answer> all = new ArrayList<>();
    for (Map.Entry<String, String> one : form.entrySet()) {
      String text = one.getValue().strip().replaceAll("\\s*\\R\\s*", " ");
      if (!one.getKey().startsWith(QUESTION) || text.isEmpty()) {
        continue;
      }
      String key = one.getKey().substring(QUESTION.length());
      if (!key.matches(KEY) || text.length() > LONGEST) {
        throw new IllegalArgumentException("an answer that is too long");
      }
      boolean office =
          key.startsWith("submitter.")
              || key.startsWith("office.")
              || key.startsWith("action.")
              || key.startsWith("first-hand.");
      all.add(new Answer(key, office ? OFFICE : who(), day(), text));
    }
    return all;
  }

  /**
   * What somebody agreed to.
   *
   * @param telling what it is about
   * @throws DateTimeException if a day is none
   * @throws org.durumi.record.review.RefusedDecision if nobody is named
   */
  Consent consent(TellingId telling, Receiver receiver) {
    Field field =
        text("item").equals(Field.CUSTODY_PLACE.code()) ? Field.CUSTODY_PLACE : Field.NAMES;
    return new Consent(
        text("person"),
        new ConsentItem(telling.report(), telling.event(), field.code()),
        receiver.isConfidential() ? Purpose.CONFIDENTIAL : Purpose.PUBLIC,
        LocalDate.parse(text("until")));
  }

  /**
   * Who told of it and when, for the log.
   *
   * @throws DateTimeException if the day is none
   * @throws IllegalArgumentException if nobody said it
   */
  String heard() {
    return who() + ", " + day();
  }

  private String who() {
    String who = text("who");
    if (!who.matches(WHO)) {
      throw new IllegalArgumentException("nobody said it");
    }
    return who;
  }

  private LocalDate day() {
    return LocalDate.parse(text("day"));
  }

  private String text(String name) {
    return form.getOrDefault(name, "").strip();
  }
}

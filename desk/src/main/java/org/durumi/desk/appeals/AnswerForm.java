package org.durumi.desk.appeals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Receiver;

/**
 * The forms of answers. A question's has {@code a.KEY} for what was said, and for all together
 * {@code who} and {@code day}; that of a consent {@code item}, {@code verdict}, {@code person} and
 * {@code until}.
 */
final class AnswerForm {

  /** Who answers for the office. */
  static final String OFFICE = "office";

  private static final String QUESTION = "a.";
  private static final String KEY = "[a-z][a-z0-9.-]{0,60}";
  private static final String WHO = "[^(),:\\p{Cntrl}]{1,60}";
  private static final String PERSON = "[^,\\p{Cntrl}]{1,200}";
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
      boolean office = key.startsWith("submitter.") || key.startsWith("office.")
          || key.startsWith("action.") || key.startsWith("first-hand.");
      all.add(new Answer(key, office ? OFFICE : who(), day(), text));
    }
    return all;
  }

  /**
   * What somebody agreed to, or refused.
   *
   * @throws DateTimeException if a day is none
   * @throws IllegalArgumentException if nobody is named, or nobody said it
   */
  List<Answer> consent(Receiver receiver) {
    String item = text("item").equals("custody-place") ? "custody-place" : "name";
    String verdict = text("verdict").equals("no") ? "no" : "yes";
    String person = text("person");
    if (!person.matches(PERSON)) {
      throw new IllegalArgumentException("nobody is named");
    }
    LocalDate until = LocalDate.parse(text("until"));
    return List.of(
        new Answer(
            "consent." + item + "." + receiver.code(),
            who(),
            day(),
            verdict + ", " + person + (verdict.equals("yes") ? ", until " + until : "")));
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

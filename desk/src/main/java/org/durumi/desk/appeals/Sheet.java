package org.durumi.desk.appeals;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.appeal.Answer;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * An appeal that somebody works on.
 *
 * @param receiver who gets it
 * @param tongue the language of its headings
 * @param group which of several groups, from 1; 0 while it need not be said
 * @param answers what people told the office
 * @param papers files that were made of just this and noted in the log, or null
 */
record Sheet(
    Receiver receiver,
    Tongue tongue,
    int group,
    List<Answer> answers,
    @Nullable DraftPapers papers) {

  /** Keeps its own copy. */
  Sheet {
    answers = List.copyOf(answers);
  }

  /** What it begins with. */
  static Sheet first() {
    return new Sheet(Receiver.SPECIAL_PROCEDURES, Tongue.EN, 0, List.of(), null);
  }

  /** The same for another receiver, language or group. */
  Sheet with(Receiver other, Tongue language, int number) {
    return new Sheet(other, language, number, answers, null);
  }

  /** The same with more answers; a later one to the same question corrects. */
  Sheet with(List<Answer> more) {
    List<Answer> all = new ArrayList<>(answers);
    all.addAll(more);
    return new Sheet(receiver, tongue, group, all, null);
  }

  /** The same without an answer. */
  Sheet without(int index) {
    List<Answer> all = new ArrayList<>(answers);
    if (index >= 0 && index < all.size()) {
      all.remove(index);
    }
    return new Sheet(receiver, tongue, group, all, null);
  }

  /** The same with files that were made of it. */
  Sheet with(DraftPapers made) {
    return new Sheet(receiver, tongue, group, answers, made);
  }

  /** The same without files: something that they rest on was changed. */
  Sheet unmade() {
    return new Sheet(receiver, tongue, group, answers, null);
  }

  /** The answers as drafting takes them. */
  Answers told() {
    return new Answers(answers);
  }

  /** Never what was said. */
  @Override
  public String toString() {
    return "Sheet[" + receiver.code() + "]";
  }
}

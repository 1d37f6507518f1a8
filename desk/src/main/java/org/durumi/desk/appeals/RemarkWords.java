package org.durumi.desk.appeals;

import java.time.LocalDate;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Remark;

/** What whoever drafts an appeal must know, in the person's language. */
final class RemarkWords {

  private final Words words;

  RemarkWords(Words words) {
    this.words = words;
  }

  String of(Remark remark) {
    return words.of(
        "appeal.remark." + remark.kind().code(),
        remark.values().stream().map(this::value).toArray());
  }

  private Object value(Object value) {
    return switch (value) {
      case LocalDate day -> words.day(day);
      case Integer number -> number.toString();
      default -> named(value.toString());
    };
  }

  /** A question by its text, a receiver and a purpose by their names. */
  private String named(String code) {
    String question = words.name("appeal.ask", code.replace('.', '-'));
    if (!question.equals(code.replace('.', '-'))) {
      return question;
    }
    return Receiver.of(code)
        .map(receiver -> words.of("appeal.to." + receiver.code()))
        .orElseGet(() -> Inert.of(code));
  }
}

package org.durumi.cli.appeal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.durumi.cli.terminal.Counted;
import org.durumi.linker.chain.CustodyClock;
import org.durumi.linker.chain.Deadline;
import org.durumi.publisher.appeal.Appeal;
import org.durumi.publisher.appeal.Draft;
import org.durumi.publisher.appeal.Question;
import org.durumi.publisher.appeal.Receiver;

/** Tells a person what became of an appeal: what blocks it, what is missing, what is due when. */
final class AppealReport {

  private final Instant now;

  AppealReport(Instant now) {
    this.now = now;
  }

  String lay(Receiver receiver, Appeal appeal, CustodyClock clock) {
    StringBuilder text = new StringBuilder();
    Draft draft = appeal.draft();
    if (draft == null) {
      text.append("Not drafted for ").append(receiver.code()).append(".\n");
    } else {
      text.append(draft.title()).append(": drafted");
      text.append(
          draft.missing() == 0
              ? ".\n"
              : ", but " + Counted.of(draft.missing(), "needed answer") + " missing.\n");
    }
    appeal.blocks().forEach(block -> text.append("Blocked: ").append(block.words()).append('\n'));
    clock.deadlines().forEach(deadline -> text.append(due(deadline)));
    appeal.remarks().forEach(remark -> text.append("Note: ").append(remark.words()).append('\n'));
    if (!appeal.questions().isEmpty()) {
      text.append(Counted.of(appeal.questions().size(), "question")).append(" to ask:\n");
      for (Question question : appeal.questions()) {
        text.append("  ").append(question.number()).append(". ").append(question.text());
        text.append(question.isRequired() ? " (needed)\n" : "\n");
      }
    }
    return text.toString();
  }

  private String due(Deadline deadline) {
    String what =
        switch (deadline.kind()) {
          case APPEAL -> "a report asks for appeals before";
          case RETURN_FEARED -> "their return is feared on or after";
          case WORKING_GROUP -> "the urgent procedure for the disappeared ends on";
        };
    long days = ChronoUnit.DAYS.between(now, deadline.due());
    String left =
        deadline.isPast(now)
            ? "past"
            : days == 0 ? "within a day" : "in " + Counted.of(days, "day");
    return "Due: " + what + " " + deadline.day() + " (" + left + ").\n";
  }
}

package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.List;
import org.durumi.publisher.paper.Block;
import org.durumi.publisher.paper.Paper;
import org.durumi.publisher.paper.Run;

/** What is missing, for the office to ask the family; it is not sent to anybody else. */
public final class QuestionSheet {

  private QuestionSheet() {}

  /** A sheet to take along. */
  public static Paper paper(Receiver receiver, Appeal appeal) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title("Questions for the family"));
    blocks.add(
        new Block.Paragraph(
            Run.line(
                "For the appeal to "
                    + receiver.code()
                    + ". Nobody has to answer. What is marked"
                    + " \u201cneeded\u201d the receiver does nothing without. Say who may be told"
                    + " before you ask, and write down who answered, and when.")));
    for (Question question : appeal.questions()) {
      List<Run> runs = new ArrayList<>(Run.line(question.text()));
      if (question.isRequired()) {
        runs.add(new Run(" Needed.", Run.Look.BOLD));
      }
      runs.add(new Run(" (" + question.key() + ")", Run.Look.ITALIC));
      blocks.add(new Block.Item(question.number() + ".", runs));
    }
    section(blocks, "What blocks the appeal", appeal.blocks());
    section(blocks, "To be known before signing", appeal.remarks());
    return new Paper(
        "Questions for the family",
        "en",
        "Working sheet",
        List.of(),
        "INTERNAL",
        "For the office alone",
        "Page %d of %d",
        blocks);
  }

  private static void section(List<Block> blocks, String heading, List<Remark> remarks) {
    if (!remarks.isEmpty()) {
      blocks.add(new Block.Heading(1, "", heading));
      remarks.forEach(one -> blocks.add(new Block.Item("\u2022", Run.line(one.words()))));
    }
  }

  /** The same as a file of answers to fill in. */
  public static String form(Receiver receiver, Appeal appeal) {
    StringBuilder text = new StringBuilder();
    text.append("# Answers for the appeal to ").append(receiver.code()).append(".\n");
    text.append("# Write who told it and when, such as: person.birth (mother, 2026-11-20): 1994\n");
    text.append("# Consent: consent.name.").append(receiver.code());
    text.append(" (mother, 2026-11-20): yes, NAME, until 2027-11-20\n");
    for (Question question : appeal.questions()) {
      text.append("\n# ").append(question.text());
      text.append(question.isRequired() ? " (needed)\n" : "\n");
      text.append(question.key()).append(" (who, day):\n");
    }
    return text.toString();
  }
}

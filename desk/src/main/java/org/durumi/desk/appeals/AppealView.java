package org.durumi.desk.appeals;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * An appeal that somebody works on.
 *
 * @param incident what addresses call the incident by
 * @param name of the incident
 * @param receiver code of who gets it
 * @param receivers who may get it
 * @param tongue code of the language of its headings
 * @param tongues languages that receivers take
 * @param group which of several groups, or empty
 * @param groups of which one must be chosen; none where there is one
 * @param refusal why nothing can be drafted at all, or null
 * @param title of the draft, or null where something blocks it
 * @param missing how many answers that the receiver needs are missing
 * @param confidential whether the receiver keeps it to itself
 * @param deadlines what is due when
 * @param blocks what blocks it
 * @param remarks what whoever signs should know
 * @param sections what the draft says
 * @param questions what is missing
 * @param answers what was answered
 * @param names whom reports and answers name
 * @param files that were made and noted
 * @param today the day, as a form holds it
 */
public record AppealView(
    String incident,
    String name,
    String receiver,
    List<Choice> receivers,
    String tongue,
    List<Choice> tongues,
    String group,
    List<Choice> groups,
    @Nullable String refusal,
    @Nullable String title,
    int missing,
    boolean confidential,
    List<String> deadlines,
    List<String> blocks,
    List<String> remarks,
    List<SectionView> sections,
    List<QuestionView> questions,
    List<AnswerView> answers,
    List<String> names,
    List<FileView> files,
    String today) {

  /** Keeps its own copies. */
  public AppealView {
    receivers = List.copyOf(receivers);
    tongues = List.copyOf(tongues);
    groups = List.copyOf(groups);
    deadlines = List.copyOf(deadlines);
    blocks = List.copyOf(blocks);
    remarks = List.copyOf(remarks);
    sections = List.copyOf(sections);
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
    names = List.copyOf(names);
    files = List.copyOf(files);
  }

  /**
   * A numbered part of the draft.
   *
   * @param number from 1
   * @param heading in the language of the draft
   * @param entries what it says
   */
  public record SectionView(int number, String heading, List<EntryView> entries) {

    /** Keeps its own copy. */
    public SectionView {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An answer to one thing that is asked.
   *
   * @param label what is asked, or empty
   * @param sentences the answer; none where nobody knows
   * @param question the number of the question that asks for it, or 0
   * @param ask whether it is one of what a reader is asked to do
   */
  public record EntryView(String label, List<SentenceView> sentences, int question, boolean ask) {

    /** Keeps its own copy. */
    public EntryView {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence.
   *
   * @param text its words
   * @param firmness stated, inferred, feared or denied; empty where it states nothing
   * @param sources where it is from
   */
  public record SentenceView(String text, String firmness, List<SourceView> sources) {

    /** Keeps its own copy. */
    public SentenceView {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Where a sentence is from.
   *
   * @param name the report and its event, or who told it
   * @param link its page, or null
   * @param words those that say so
   */
  public record SourceView(String name, @Nullable String link, List<String> words) {

    /** Keeps its own copy. */
    public SourceView {
      words = List.copyOf(words);
    }
  }

  /**
   * What the family, or the office, is asked.
   *
   * @param number from 1
   * @param key what the answer goes by
   * @param text the question
   * @param needed whether the receiver does nothing without it
   * @param own whether the office itself answers
   */
  public record QuestionView(int number, String key, String text, boolean needed, boolean own) {}

  /**
   * What was answered.
   *
   * @param index its place, from 0
   * @param name what was asked
   * @param who told it
   * @param day when
   * @param text what they said
   */
  public record AnswerView(int index, String name, String who, String day, String text) {}

  /**
   * A file that was made.
   *
   * @param name its name
   * @param draft whether it is of the draft, which is sent
   */
  public record FileView(String name, boolean draft) {}
}

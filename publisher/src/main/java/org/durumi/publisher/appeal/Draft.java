package org.durumi.publisher.appeal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An appeal, for a person to read, mend and sign.
 *
 * @param receiver who gets it
 * @param tongue the language of its headings
 * @param day the day it was drafted
 * @param title what it is
 * @param sections what it says
 * @param missing how many answers the receiver does nothing without are missing
 */
public record Draft(
    Receiver receiver,
    Tongue tongue,
    LocalDate day,
    String title,
    List<Section> sections,
    int missing) {

  /** Keeps its own copy. */
  public Draft {
    sections = List.copyOf(sections);
  }

  /**
   * A numbered part.
   *
   * @param number from 1
   * @param heading its words
   * @param entries what it says
   */
  public record Section(int number, String heading, List<Entry> entries) {

    /** Keeps its own copy. */
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An answer to one thing that is asked.
   *
   * @param kind how it stands on the paper
   * @param label what is asked, or empty
   * @param sentences the answer; empty where nobody knows
   * @param question the number of the question that asks for it, or 0
   */
  public record Entry(Form.Kind kind, String label, List<Sentence> sentences, int question) {

    /** Keeps its own copy. */
    public Entry {
      sentences = List.copyOf(sentences);
    }

    /** Tells whether it is one of what a reader is asked to do. */
    public boolean isAsked() {
      return kind == Form.Kind.ASK;
    }
  }

  /** All of its sentences in order. */
  public Stream<Sentence> sentences() {
    return sections.stream()
        .flatMap(section -> section.entries().stream())
        .flatMap(entry -> entry.sentences().stream());
  }

  /** Where they are from, in the order in which they are first cited. */
  List<Source> sources() {
    Set<Source> sources = new LinkedHashSet<>();
    sentences()
        .flatMap(sentence ->
            sentence instanceof Sentence.Stated stated ? stated.sources().stream() : Stream.of())
        .forEach(sources::add);
    return List.copyOf(sources);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Draft[" + receiver.code() + "]";
  }
}

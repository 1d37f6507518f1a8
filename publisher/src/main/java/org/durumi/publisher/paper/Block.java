package org.durumi.publisher.paper;

import java.util.List;

/** A piece of a letter that stands by itself, from margin to margin. */
public sealed interface Block {

  /** Everything in it that a person reads, in order. */
  List<Run> runs();

  /**
   * What the letter is, once, in large letters.
   *
   * @param text such as "Urgent appeal"
   */
  record Title(String text) implements Block {
    @Override
    public List<Run> runs() {
      return Run.line(text);
    }
  }

  /**
   * A heading; it never stands last on a page.
   *
   * @param level 1, or 2 below it
   * @param number such as "3", or empty
   * @param text its words
   */
  record Heading(int level, String number, String text) implements Block {

    /** Refuses levels that nobody could tell apart. */
    public Heading {
      if (level < 1 || level > 2) {
        throw new IllegalArgumentException("headings have level 1 or 2: " + level);
      }
    }

    @Override
    public List<Run> runs() {
      return Run.line(number.isEmpty() ? text : number + ". " + text);
    }
  }

  /**
   * Sentences.
   *
   * @param runs their words
   */
  record Paragraph(List<Run> runs) implements Block {

    /** Keeps its own copy. */
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /**
   * What a form asks, and the answer beside it.
   *
   * @param label what is asked
   * @param answer what is said
   */
  record Field(String label, List<Run> answer) implements Block {

    /** Keeps its own copy. */
    public Field {
      answer = List.copyOf(answer);
    }

    @Override
    public List<Run> runs() {
      return answer;
    }
  }

  /**
   * One of a list.
   *
   * @param mark a bullet or a number with its bracket
   * @param runs its words
   */
  record Item(String mark, List<Run> runs) implements Block {

    /** Keeps its own copy. */
    public Item {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A numbered source, in small letters.
   *
   * @param number what marks in the text point to
   * @param runs its words
   */
  record Source(int number, List<Run> runs) implements Block {

    /** Keeps its own copy. */
    public Source {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Where a person signs; it is never torn apart.
   *
   * @param lines what is asked for, each with room to write, such as "Name"
   */
  record Signature(List<String> lines) implements Block {

    /** Keeps its own copy. */
    public Signature {
      lines = List.copyOf(lines);
    }

    @Override
    public List<Run> runs() {
      return lines.stream().map(Run::plain).toList();
    }
  }
}

package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.durumi.linker.telling.Tsv;

/**
 * What a receiver asks for, in its order, from the table of its name.
 *
 * @param title what the paper is called where time presses
 * @param past what it is called where all is over
 * @param rows sections and what is in them
 */
record Form(String title, String past, List<Row> rows) {

  /** What a row is. */
  enum Kind {
    /** A heading. */
    SECTION,
    /** A label with an answer beside it. */
    FIELD,
    /** Sentences without a label. */
    TEXT,
    /** Something that is asked of the reader, one of a list. */
    ASK,
    /** A sentence that is the same for every case. */
    SAY
  }

  /** How much an answer is missed. */
  enum Need {
    /** The receiver does nothing without it. */
    REQUIRED,
    /** The receiver asks for it. */
    ASKED,
    /** Told where it is known. */
    OPTIONAL
  }

  /**
   * A row.
   *
   * @param key of what is asked, or empty
   * @param words in the reader's language
   * @param question for the family, in English, or empty
   */
  record Row(Kind kind, String key, Need need, String words, String question) {}

  /** Columns: kind, key, need, English, French, Spanish, question. */
  private static final int QUESTION = 6;

  /** The form of a receiver. */
  static Form of(Receiver receiver, Tongue tongue) {
    List<Row> rows = new ArrayList<>();
    String title = "";
    String past = "";
    for (String[] cells : Tsv.rows(Form.class, receiver.code() + ".tsv")) {
      String words = cells[tongue.column()];
      switch (cells[0]) {
        case "title" -> title = words;
        case "past" -> past = words;
        default ->
            rows.add(
                new Row(
                    Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    cells[1],
                    cells[2].isEmpty()
                        ? Need.OPTIONAL
                        : Need.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    words,
                    cells[QUESTION]));
      }
    }
    return new Form(title, past, rows);
  }
}

package org.durumi.corpus.linking;

import java.io.Serializable;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.TellingBytes;

/**
 * A telling on its way to where the roots of its incident are found.
 *
 * @param telling all but the report's text
 * @param text what is known of the report's text
 */
record Told(byte[] telling, String text) implements Serializable {

  static Told of(Telling telling) {
    return new Told(TellingBytes.write(telling), telling.teller().text());
  }

  Telling read() {
    Telling read = TellingBytes.read(telling);
    return read.in(read.teller().withText(text));
  }

  /** Never what is told. */
  @Override
  public String toString() {
    return "Told[" + telling.length + " bytes]";
  }
}

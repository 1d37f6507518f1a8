package org.durumi.desk.work;

import java.util.List;
import org.durumi.archive.arrival.FileSource;
import org.durumi.archive.arrival.Loaded;
import org.durumi.archive.arrival.Prepared;

/** One thing to be added. */
@FunctionalInterface
public interface Input {

  /**
   * Loads it; called on the archive's thread, and what it gives is read on another.
   *
   * @param source loads for the archive
   */
  Loaded load(FileSource source);

  /** What cannot even be loaded, with the sentence that says why. */
  static Input refused(String name, String sentence) {
    return _ -> _ -> new Prepared.Failed(name, List.of(sentence));
  }
}

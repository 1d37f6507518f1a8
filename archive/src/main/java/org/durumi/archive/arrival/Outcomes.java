package org.durumi.archive.arrival;

import org.durumi.archive.Added;

/** Is told what became of each input; called on the archive's thread. */
public interface Outcomes {

  /**
   * Something new is on the disk.
   *
   * @param ready what was added
   * @param added its reports' numbers; of JSON Lines some may have been there before
   */
  void added(Prepared.Ready ready, Added added);

  /**
   * The very same was there before.
   *
   * @param name the input's name
   * @param added the reports that it gave then
   */
  void known(String name, Added added);

  /**
   * An input, or a line of it, could not be read.
   *
   * @param name the input's name
   * @param sentence why; it names the input
   */
  void failed(String name, String sentence);
}

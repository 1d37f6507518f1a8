package org.durumi.cli.read;

import org.durumi.record.casefile.Casefile;

/** What became of one report. */
sealed interface Outcome {

  /**
   * A casefile.
   *
   * @param name the input's name
   * @param casefile what was read
   * @param text the casefile as it is to be written
   */
  record Done(String name, Casefile casefile, String text) implements Outcome {}

  /**
   * No casefile.
   *
   * @param sentence why, naming the input
   */
  record Failed(String sentence) implements Outcome {}

  /** Nothing was read: a first look found nothing of the kind. */
  record PassedOver() implements Outcome {}
}

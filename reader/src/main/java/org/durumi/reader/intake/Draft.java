package org.durumi.reader.intake;

import java.util.List;

/**
 * What a format's reader found, before overrides.
 *
 * @param details what the file says about the report
 * @param text the report's text
 * @param warnings sentences for people
 */
record Draft(Details details, String text, List<String> warnings) {

  /** Never shows the text. */
  @Override
  public String toString() {
    return "Draft[" + text.length() + " units]";
  }
}

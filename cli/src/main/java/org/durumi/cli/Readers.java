package org.durumi.cli;

import java.util.Map;
import org.durumi.reader.casefile.CasefileReader;

/** The readers that this program comes with. */
final class Readers {

  private Readers() {}

  /** Reads every language that has a reader. */
  static CasefileReader all() {
    return new CasefileReader(Map.of());
  }
}

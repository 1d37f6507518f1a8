package org.durumi.corpus.linking;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * A report's tellings, ready to be compared, on their way to the driver.
 *
 * @param name what the report goes by
 * @param tellings each as {@link org.durumi.linker.incident.ReadyTelling#bytes()} gives it
 */
record ReadyReport(String name, ArrayList<byte[]> tellings) implements Serializable {

  /** Never what is told. */
  @Override
  public String toString() {
    return "ReadyReport[" + name + "]";
  }
}

package org.durumi.corpus.linking;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file of casefiles and what the driver knows of its rows.
 *
 * @param file its address
 * @param names what each row's report goes by among those that are linked
 * @param incidents for each row, the number of the incident of each event, or -1 where its roots
 *     are known without looking; null before there are any
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record LinkedFile(String file, String[] names, int @Nullable [][] incidents)
    implements Serializable {

  @Override
  public String toString() {
    return "LinkedFile[" + names.length + " rows]";
  }
}

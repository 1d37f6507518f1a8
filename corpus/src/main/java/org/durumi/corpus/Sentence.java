package org.durumi.corpus;

import java.io.IOException;
import org.apache.spark.SparkException;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.place.PlaceRefusal;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.reader.ReadingFault;

/** What ended a command, as one sentence. */
final class Sentence {

  private Sentence() {}

  static String of(Throwable e) {
    return switch (e) {
      case IllegalArgumentException _ -> String.valueOf(e.getMessage());
      case KeyRefusal _, PlaceRefusal _, ArchiveFaultException _ -> String.valueOf(e.getMessage());
      case SparkException _ ->
          "the cluster gave up after its tries; Spark's log above says why. Start the same command"
              + " again: what is done is kept.";
      case IOException _ ->
          "a file system did not answer ("
              + e.getClass().getSimpleName()
              + "); check the addresses and start the same command again: what is done is kept.";
      default -> ReadingFault.within(e);
    };
  }
}

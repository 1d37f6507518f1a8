package org.durumi.cli.archive;

import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Addition;

/** What became of an input before it is added. */
sealed interface Prepared {

  /**
   * It was read.
   *
   * @param name the input's name
   * @param addition what is to be added
   * @param failures sentences about lines of it that could not be read
   */
  record Ready(String name, Addition addition, List<String> failures) implements Prepared {

    /** The same, read at this address. */
    Ready at(String url) {
      List<Addition.Item> items = addition.reports().stream().map(item -> item.at(url)).toList();
      return new Ready(name, new Addition(addition.snapshot(), items), failures);
    }

    /** The same with more said about how it was read. */
    Ready noting(List<String> notes) {
      List<Addition.Item> items =
          addition.reports().stream().map(item -> item.noting(notes)).toList();
      return new Ready(name, new Addition(addition.snapshot(), items), failures);
    }
  }

  /**
   * The very same bytes were added before.
   *
   * @param name the input's name
   * @param added the reports they gave
   */
  record Known(String name, Added added) implements Prepared {}

  /**
   * It could not be read.
   *
   * @param failures why, a sentence each
   */
  record Failed(List<String> failures) implements Prepared {}
}

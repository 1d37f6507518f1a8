package org.durumi.archive.arrival;

import java.util.List;
import org.durumi.archive.Added;
import org.durumi.archive.Addition;

/** What became of an input before it is added. */
public sealed interface Prepared {

  /** The input's name: a path, an address without its query, or what it was called. */
  String name();

  /**
   * It was read.
   *
   * @param name the input's name
   * @param addition what is to be added
   * @param failures sentences about lines of it that could not be read
   */
  record Ready(String name, Addition addition, List<String> failures) implements Prepared {

    /** Keeps its own copy. */
    public Ready {
      failures = List.copyOf(failures);
    }

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
   * @param name the input's name
   * @param failures why, a sentence each, at least one; each names the input
   */
  record Failed(String name, List<String> failures) implements Prepared {

    /** Keeps its own copy. */
    public Failed {
      failures = List.copyOf(failures);
    }
  }
}

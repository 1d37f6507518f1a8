package org.durumi.publisher.export;

import java.util.List;
import org.durumi.publisher.release.Release;

/**
 * A form in which a release leaves. The same release gives the same bytes, on every machine and at
 * every hour. A form sees nothing but the release, so that it cannot tell what was withheld.
 */
public sealed interface ExportFormat {

  /** The word for it on the command line, which is its folder's name, too. */
  String code();

  /** What it is called, for people. */
  String title();

  /** What it does not carry over, a sentence each; none where it carries everything. */
  List<String> loses();

  /** How its columns or properties stand for ours, a line each. */
  List<String> mapping();

  /** Writes a release. */
  Export export(Release release);

  /** A form from which the very same release can be read back, and is, before it leaves. */
  non-sealed interface Whole extends ExportFormat {

    /**
     * Reads back.
     *
     * @throws IllegalArgumentException if the files are not what this form writes
     */
    Release read(Export export);

    @Override
    default List<String> loses() {
      return List.of();
    }
  }

  /** A form that somebody else laid down, which has no room for all that we say. */
  non-sealed interface Foreign extends ExportFormat {}
}

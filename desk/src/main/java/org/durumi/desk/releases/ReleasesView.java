package org.durumi.desk.releases;

import java.util.List;

/**
 * Everything that left.
 *
 * @param releases the newest first
 * @param more how many older ones are not shown
 */
public record ReleasesView(List<One> releases, int more) {

  /** Keeps its own copies. */
  public ReleasesView {
    releases = List.copyOf(releases);
  }

  /**
   * Something that left.
   *
   * @param id what its page goes by
   * @param name such as Release 3
   * @param kind release, appeal or bundle
   * @param title its title
   * @param purpose what for
   * @param recipient to whom
   * @param by who let it leave
   * @param when when
   * @param incidents how many a release tells of; 0 for other things
   * @param overruled how many findings were overruled
   */
  public record One(
      String id,
      String name,
      String kind,
      String title,
      String purpose,
      String recipient,
      String by,
      String when,
      int incidents,
      int overruled) {}
}

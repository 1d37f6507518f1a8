package org.durumi.desk.releases;

import java.util.List;
import org.durumi.desk.publish.PublishView;

/**
 * One release.
 *
 * @param one it in brief
 * @param day the day it bears
 * @param content SHA-256 of what it told, as the archive keeps it
 * @param selection what was chosen, or empty
 * @param notes what a reader was told, as it left
 * @param files its files
 * @param overruled what the gate stopped and a second person let leave
 * @param revoked consents that it rests on and that were taken back since
 * @param rows what it told
 * @param more how many incidents are not shown
 */
public record ReleaseView(
    ReleasesView.One one,
    String day,
    String content,
    String selection,
    List<String> notes,
    List<FileView> files,
    List<OverruledView> overruled,
    List<Integer> revoked,
    List<PublishView.Row> rows,
    int more) {

  /** Keeps its own copies. */
  public ReleaseView {
    notes = List.copyOf(notes);
    files = List.copyOf(files);
    overruled = List.copyOf(overruled);
    revoked = List.copyOf(revoked);
    rows = List.copyOf(rows);
  }

  /**
   * A file.
   *
   * @param name its name
   * @param sha256 of its bytes when it left
   * @param size of it, or empty while it is not packed
   * @param state ready, packable, other (this program makes other bytes of it now) or unknown
   */
  public record FileView(String name, String sha256, String size, String state) {}

  /**
   * What was overruled.
   *
   * @param finding what it is called by
   * @param kind the name of the risk
   * @param where where it stood
   * @param by who overruled it
   * @param why their reason
   */
  public record OverruledView(String finding, String kind, String where, String by, String why) {}
}

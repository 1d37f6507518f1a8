package org.durumi.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.record.casework.CareChange;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.Project;
import org.durumi.record.review.Reviewer;

/**
 * An archive of two projects. Reports 1 to 3 are of the one that begins it, with a bird in every
 * field; 4 and 5 are of the other. People of report 5 are followed to report 3.
 */
public final class TwoProjects {

  /** The one that members are of. */
  public static final Project OURS = new Project("Reedbeds");

  /** Names of nothing that members of the other project may ever be told. */
  public static final List<String> CANARIES =
      List.of(
          "blaukehlchen",
          "rohrsaenger",
          "goldammer",
          "feldschwirl",
          "trauerschnaepper",
          "zaunkoenig");

  private static final Reviewer BIRD = new Reviewer("Trauerschnaepper");

  private TwoProjects() {}

  /** Fills a new archive. */
  public static void fill(Archive archive) {
    report(
        archive,
        "Zaunkoenig arrests",
        "Blaukehlchen Weekly",
        "Police in Tumen arrested 24 North Korean refugees on 3 March 2016, Pastor Rohrsaenger of"
            + " Goldammer church said.");
    report(
        archive,
        "Zaunkoenig again",
        "Blaukehlchen Weekly",
        "Police in Changchun arrested 42 North Korean refugees on 9 March 2016, Rohrsaenger said.");
    report(
        archive,
        "Zaunkoenig returned",
        "Blaukehlchen Weekly",
        "Nine North Korean refugees were sent back from Yanji to North Korea on 14"
            + " April 2016, Rohrsaenger said.");
    report(
        archive,
        "Arrests in Shenyang",
        "Daily NK",
        "Police in Shenyang arrested 31 North Korean refugees on 5 May 2016, the ministry said.");
    report(
        archive,
        "Arrests in Yanji",
        "Daily NK",
        "Police in Yanji arrested nine North Korean refugees on 11 April 2016, a witness said.");
    archive
        .casework()
        .change(1, 1, new CareChange(BIRD, "call Feldschwirl", null, BIRD.name(), null, "x"));
    archive.casework().change(1, CaseChange.owner(BIRD, BIRD.name()));
    archive.casework().move(List.of(4L, 5L), OURS, new Reviewer("Jun"), null);
  }

  private static void report(Archive archive, String title, String outlet, String text) {
    String json =
        """
        {"title": "%s", "outlet": "%s", "published": "2016-06-01", "language": "en", "text": "%s"}
        """
            .formatted(title, outlet, text);
    BoardReports.accept(
        archive, BoardReports.add(archive, title + ".json", json.getBytes(StandardCharsets.UTF_8)));
  }
}

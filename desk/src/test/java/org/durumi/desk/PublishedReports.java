package org.durumi.desk;

import java.nio.charset.StandardCharsets;
import org.durumi.archive.Archive;

/** Invented reports that outlets published, accepted by a person, for what may leave. */
public final class PublishedReports {

  private static final String[] TOWNS = {"Yanji", "Tumen", "Shenyang", "Changchun", "Dandong"};
  private static final int[] PEOPLE = {31, 24, 3, 42, 18, 27, 2, 35, 22, 60};

  private PublishedReports() {}

  /** Adds ten arrests of five towns, and one that was told to the office alone. */
  public static void fill(Archive archive) {
    for (int i = 0; i < PEOPLE.length; i++) {
      String town = TOWNS[i % TOWNS.length];
      String month = i % 2 == 0 ? "March" : "April";
      int day = 3 + 2 * i;
      BoardReports.accept(
          archive,
          BoardReports.add(
              archive,
              "arrest-" + i + ".json",
              json(
                  "Arrests in " + town,
                  "2016-%s-%02d".formatted(i % 2 == 0 ? "03" : "04", day + 1),
                  "Police in %s arrested %d North Korean refugees on %d %s 2016, the ministry said."
                      .formatted(town, PEOPLE[i], day, month))));
    }
    BoardReports.accept(
        archive,
        BoardReports.add(
            archive,
            "told.txt",
            "Told at the office\n\n2016-06-20\n\nPolice in Kunming detained 25 North Korean"
                + " refugees on 18 June 2016, a witness said.\n"));
  }

  private static byte[] json(String title, String day, String text) {
    return """
    {"title": "%s", "outlet": "Daily NK", "published": "%s", "language": "en", "text": "%s"}
    """
        .formatted(title, day, text)
        .getBytes(StandardCharsets.UTF_8);
  }
}

package org.durumi.archive.pack;

/**
 * What a preserved file holds besides the reports that are packed.
 *
 * @param report a packed report that came in the file
 * @param reports how many other reports came in it
 * @param lines how many of its lines never became a report
 */
public record Bystanders(long report, int reports, int lines) {

  /** A file that nothing else came in. */
  public static final Bystanders NONE = new Bystanders(0, 0, 0);

  boolean areThere() {
    return reports > 0 || lines > 0;
  }

  /** Why the file is not packed, and what to do, as a sentence. */
  String refusal() {
    return file()
        + " holds "
        + others()
        + "; leave it out with --redact snapshot, "
        + (lines == 0 ? "or name them all, " : "")
        + "or say --whole-files.";
  }

  /** What goes along with the packed reports, as a sentence. */
  String remark() {
    return file() + " goes into the pack as a whole, with " + others() + " in it.";
  }

  private String file() {
    return "The file that report " + report + " came in";
  }

  private String others() {
    String unread = lines + (lines == 1 ? " line" : " lines") + " that could not be read";
    if (reports == 0) {
      return unread;
    }
    String others = reports + (reports == 1 ? " other report" : " other reports");
    return lines == 0 ? others : others + " and " + unread;
  }
}

package org.durumi.desk.reading;

/**
 * What somebody wants kept.
 *
 * @param who their name
 * @param kind {@code accept}, {@code edit}, {@code reject} or {@code plan}
 * @param report the report's number
 * @param event the event's number
 * @param field what is corrected; empty where nothing is
 * @param value to what; empty where nothing is
 * @param why the reason or, of a plan, the plan: no two have the same
 */
record Edit(
    String who, String kind, long report, int event, String field, String value, String why) {

  /** The same with what is corrected. */
  Edit with(String other, String to) {
    return new Edit(who, kind, report, event, other, to, why);
  }

  /** Where the form is sent. */
  String path() {
    String base = "/reports/" + report + "/events/" + event;
    return switch (kind) {
      case "plan" -> "/danger/" + report + "/" + event;
      case "edit" -> base + "/correct";
      default -> base + '/' + kind;
    };
  }

  /**
   * What the form holds, names and values in turn.
   *
   * @param was the plan that the form was made with
   */
  String[] form(String was) {
    return switch (kind) {
      case "plan" -> new String[] {"act", "save", "action", why, "was", was};
      case "edit" -> new String[] {"form", "correct", "v." + field, value, "why", why};
      default -> new String[] {"form", kind, "why", why};
    };
  }
}

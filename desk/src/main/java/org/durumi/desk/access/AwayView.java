package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told while the database is away, and what they sent just then, to be sent again.
 *
 * @param again the address to try again
 * @param sent where a form was sent; null where none was, or none that is handed back
 * @param fields what was in it
 */
public record AwayView(String again, @Nullable String sent, List<Field> fields) {

  /** For whoever was just coming in; what they came with is good once. */
  static final AwayView AT_DOOR = new AwayView("/unlock", null, List.of());

  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * One control of a form.
   *
   * @param name of the control
   * @param value as it was sent
   */
  public record Field(String name, String value) {

    /** Never what was typed. */
    @Override
    public String toString() {
      return "Field";
    }
  }

  /**
   * What was asked for, with the form that came along, unless that is about letting somebody in.
   */
  static AwayView of(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!request.getMethod().equals("POST")) {
      String query = request.getQueryString();
      return new AwayView(query == null ? path : path + "?" + query, null, List.of());
    }
    String type = String.valueOf(request.getContentType());
    boolean mayBeHandedBack =
        type.startsWith(FORM) && Doorkeeper.person() != null && !path.startsWith("/account");
    return mayBeHandedBack
        ? new AwayView("/", path, fields(request.getParameterMap()))
        : new AwayView("/", null, List.of());
  }

  private static List<Field> fields(Map<String, String[]> sent) {
    List<Field> fields = new ArrayList<>();
    sent.forEach((name, values) -> {
      // The page that is made now has a token of its own.
      if (!name.equals("_csrf")) {
        for (String value : values) {
          fields.add(new Field(name, value));
        }
      }
    });
    return fields;
  }

  /** Never what was typed. */
  @Override
  public String toString() {
    return "AwayView[" + fields.size() + "]";
  }
}

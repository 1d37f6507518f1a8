package org.durumi.desk.access;

import static org.durumi.record.casework.Permission.ADMINISTER;
import static org.durumi.record.casework.Permission.PUBLISH;
import static org.durumi.record.casework.Permission.READ;
import static org.durumi.record.casework.Permission.RECORD;
import static org.durumi.record.casework.Permission.REVIEW;

import java.util.List;
import org.durumi.record.casework.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Every route of the desk and who may take it. What is not listed here is closed to all. */
final class Routes {

  /**
   * One route.
   *
   * @param method GET also stands for HEAD
   * @param pattern a path pattern of Spring's
   * @param needs what one must be allowed to; null where the desk need not even be unlocked
   */
  record Route(HttpMethod method, String pattern, @Nullable Permission needs) {}

  /** All of them. */
  static final List<Route> ALL =
      List.of(
          open("GET", "/desk/**"),
          open("GET", "/webjars/htmx.org/dist/htmx.min.js"),
          open("GET", "/webjars/leaflet/dist/leaflet.js"),
          open("GET", "/webjars/leaflet/dist/leaflet.css"),
          open("GET", "/webjars/leaflet/dist/images/{image}"),
          open("GET", "/favicon.ico"),
          open("GET", "/unlock"),
          open("POST", "/unlock"),
          open("POST", "/lock"),
          open("GET", "/open/{shown}"),
          open("GET", "/welcome"),
          open("POST", "/welcome"),
          needs(RECORD, "GET", "/welcome/samples"),
          needs(RECORD, "POST", "/welcome/samples"),
          needs(READ, "GET", "/"),
          needs(READ, "GET", "/here"),
          needs(READ, "GET", "/inbox"),
          needs(RECORD, "POST", "/inbox/bulk"),
          needs(RECORD, "GET", "/add"),
          needs(RECORD, "POST", "/add/files"),
          needs(RECORD, "POST", "/add/text"),
          needs(RECORD, "POST", "/add/page"),
          needs(READ, "GET", "/work"),
          needs(READ, "GET", "/work/{job}"),
          needs(RECORD, "POST", "/work/{job}/stop"),
          needs(READ, "GET", "/reports/{report}"),
          needs(READ, "GET", "/reports/{report}/history"),
          needs(RECORD, "GET", "/reports/{report}/value"),
          needs(RECORD, "GET", "/reports/{report}/places"),
          needs(RECORD, "POST", "/reports/{report}/casework"),
          needs(REVIEW, "POST", "/reports/{report}/sign-off"),
          needs(RECORD, "POST", "/reports/{report}/events"),
          needs(REVIEW, "POST", "/reports/{report}/events/{event}/accept"),
          needs(REVIEW, "POST", "/reports/{report}/events/{event}/reject"),
          needs(RECORD, "POST", "/reports/{report}/events/{event}/correct"),
          needs(RECORD, "POST", "/reports/{report}/events/{event}/split"),
          needs(RECORD, "POST", "/reports/{report}/events/{event}/undo"),
          needs(READ, "GET", "/danger"),
          needs(RECORD, "POST", "/danger/{report}/{event}"),
          needs(READ, "GET", "/danger/times"),
          needs(READ, "GET", "/incidents"),
          needs(READ, "GET", "/incidents/candidates"),
          needs(REVIEW, "POST", "/incidents/candidates"),
          needs(REVIEW, "POST", "/incidents/candidates/undo"),
          needs(READ, "GET", "/incidents/{id}"),
          needs(REVIEW, "POST", "/incidents/{id}/split"),
          needs(REVIEW, "POST", "/incidents/{id}/merge"),
          needs(READ, "GET", "/linking"),
          needs(READ, "POST", "/linking"),
          needs(READ, "GET", "/counts"),
          needs(READ, "GET", "/statistics"),
          needs(READ, "GET", "/estimate"),
          needs(READ, "POST", "/estimate"),
          needs(READ, "POST", "/estimate/stop"),
          needs(READ, "GET", "/publish"),
          needs(READ, "GET", "/publish/progress"),
          needs(PUBLISH, "POST", "/publish/check"),
          needs(PUBLISH, "POST", "/publish/stop"),
          needs(READ, "GET", "/publish/simulation"),
          needs(PUBLISH, "POST", "/publish/changes"),
          needs(PUBLISH, "POST", "/publish/release"),
          needs(READ, "GET", "/publish/exposures"),
          needs(PUBLISH, "POST", "/publish/exposures"),
          needs(READ, "GET", "/publish/consents"),
          needs(PUBLISH, "POST", "/publish/consents"),
          needs(READ, "GET", "/publish/consents/{number}"),
          needs(PUBLISH, "POST", "/publish/consents/{number}/revoke"),
          needs(READ, "GET", "/releases"),
          needs(READ, "GET", "/releases/{number}"),
          needs(PUBLISH, "POST", "/releases/{number}/pack"),
          needs(PUBLISH, "GET", "/releases/{number}/files/{name}"),
          needs(READ, "GET", "/appeals"),
          needs(READ, "GET", "/appeals/{incident}"),
          needs(PUBLISH, "POST", "/appeals/{incident}"),
          needs(PUBLISH, "POST", "/appeals/{incident}/draft"),
          needs(PUBLISH, "GET", "/appeals/{incident}/files/{name}"),
          needs(READ, "GET", "/map"),
          needs(READ, "GET", "/map/events.json"),
          needs(READ, "GET", "/offers"),
          needs(READ, "GET", "/search"),
          needs(READ, "GET", "/history"),
          needs(READ, "GET", "/proofs"),
          needs(READ, "POST", "/proofs"),
          needs(READ, "GET", "/settings"),
          needs(READ, "POST", "/settings/person"),
          needs(ADMINISTER, "POST", "/settings/desk"));

  private Routes() {}

  private static Route open(String method, String pattern) {
    return new Route(HttpMethod.valueOf(method), pattern, null);
  }

  private static Route needs(Permission permission, String method, String pattern) {
    return new Route(HttpMethod.valueOf(method), pattern, permission);
  }
}

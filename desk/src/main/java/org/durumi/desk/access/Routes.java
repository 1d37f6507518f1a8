package org.durumi.desk.access;

import static org.durumi.record.casework.Permission.ADMINISTER;
import static org.durumi.record.casework.Permission.ANALYSE;
import static org.durumi.record.casework.Permission.PUBLISH;
import static org.durumi.record.casework.Permission.READ;
import static org.durumi.record.casework.Permission.RECORD;
import static org.durumi.record.casework.Permission.REVIEW;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.record.casework.Permission;
import org.springframework.http.HttpMethod;

/**
 * Every route of the desk and who may take it. What is not listed here is closed to all. A desk for
 * one person and one for many have doors of their own; all behind them is the same.
 */
final class Routes {

  /**
   * One route.
   *
   * @param method GET also stands for HEAD
   * @param pattern a path pattern of Spring's
   * @param needs any of which one must be allowed to; empty where nobody need have come in
   */
  record Route(HttpMethod method, String pattern, Set<Permission> needs) {

    /** Tells whether it is open to everybody. */
    boolean isOpen() {
      return needs.isEmpty();
    }
  }

  /** The door of a desk for one person. */
  private static final List<Route> ALONE =
      List.of(
          open("GET", "/open/{shown}"),
          open("GET", "/welcome"),
          open("POST", "/welcome"),
          needs(RECORD, "GET", "/welcome/samples"),
          needs(RECORD, "POST", "/welcome/samples"));

  /** The door of a desk for many, and their accounts. */
  private static final List<Route> MANY =
      List.of(
          open("GET", "/health"),
          open("GET", "/unlock/code"),
          open("POST", "/unlock/code"),
          open("POST", "/unlock/passkey/options"),
          open("POST", "/unlock/passkey"),
          open("GET", "/invitation/{secret}"),
          open("POST", "/invitation/{secret}"),
          open("GET", "/joining"),
          open("POST", "/joining/password"),
          open("POST", "/joining/passkey/options"),
          open("POST", "/joining/passkey"),
          anybody("GET", "/account"),
          anybody("GET", "/account/codes"),
          anybody("POST", "/account/passkey/options"),
          anybody("POST", "/account/passkey"),
          anybody("POST", "/account/passkey/drop"),
          anybody("POST", "/account/codes"),
          anybody("POST", "/account/password"),
          anybody("GET", "/account/password/first"),
          anybody("POST", "/account/password/first"),
          anybody("POST", "/account/provider"),
          anybody("POST", "/account/provider/drop"),
          anybody("POST", "/account/sessions/end"),
          anybody("POST", "/account/tokens"),
          anybody("POST", "/account/tokens/drop"),
          needs(READ, "GET", "/reports/{report}/together"),
          open("GET", "/api/openapi.json"),
          anybody("GET", "/api/me"),
          needs(ANALYSE, "GET", "/api/summary"),
          needs(READ, "GET", "/api/search"),
          needs(READ, "GET", "/api/counts"),
          needs(READ, "GET", "/api/statistics"),
          needs(READ, "GET", "/api/history"),
          needs(READ, "GET", "/api/estimate"),
          needs(READ, "POST", "/api/estimate"),
          needs(READ, "POST", "/api/estimate/stop"),
          needs(READ, "GET", "/api/publish"),
          needs(READ, "GET", "/api/publish/check"),
          needs(PUBLISH, "POST", "/api/publish/check"),
          needs(PUBLISH, "POST", "/api/publish/stop"),
          needs(READ, "GET", "/api/publish/simulation"),
          needs(PUBLISH, "POST", "/api/publish/changes"),
          needs(PUBLISH, "POST", "/api/publish/vouch"),
          needs(PUBLISH, "POST", "/api/publish/release"),
          needs(READ, "GET", "/api/publish/exposures"),
          needs(PUBLISH, "POST", "/api/publish/exposures"),
          needs(READ, "GET", "/api/publish/consents"),
          needs(PUBLISH, "POST", "/api/publish/consents"),
          needs(READ, "GET", "/api/publish/consents/{number}"),
          needs(PUBLISH, "POST", "/api/publish/consents/{number}/revoke"),
          needs(READ, "GET", "/api/releases"),
          needs(READ, "GET", "/api/releases/{id}"),
          needs(PUBLISH, "POST", "/api/releases/{id}/pack"),
          needs(PUBLISH, "GET", "/api/releases/{id}/files/{name}"),
          needs(READ, "GET", "/api/appeals"),
          needs(READ, "GET", "/api/appeals/{id}"),
          needs(PUBLISH, "POST", "/api/appeals/{id}"),
          needs(PUBLISH, "POST", "/api/appeals/{id}/draft"),
          needs(PUBLISH, "GET", "/api/appeals/{id}/files/{name}"),
          needs(READ, "GET", "/api/map"),
          needs(READ, "GET", "/api/offers"),
          needs(READ, "GET", "/api/proofs"),
          needs(READ, "POST", "/api/proofs"),
          needs(ADMINISTER, "GET", "/api/accounts"),
          needs(READ, "GET", "/api/work"),
          needs(READ, "GET", "/api/work/{job}"),
          needs(RECORD, "POST", "/api/work/{job}/stop"),
          needs(READ, "GET", "/api/people"),
          needs(READ, "GET", "/api/people/times"),
          needs(RECORD, "POST", "/api/people/{report}/{event}"),
          needs(READ, "GET", "/api/reports"),
          needs(RECORD, "POST", "/api/reports"),
          needs(RECORD, "POST", "/api/reports/files"),
          needs(RECORD, "POST", "/api/reports/pages"),
          needs(RECORD, "POST", "/api/reports/work"),
          needs(READ, "GET", "/api/reports/{report}"),
          needs(READ, "GET", "/api/reports/{report}/history"),
          needs(RECORD, "POST", "/api/reports/{report}/events"),
          needs(RECORD, "POST", "/api/reports/{report}/events/{event}/split"),
          needs(REVIEW, "POST", "/api/reports/{report}/events/{event}/accept"),
          needs(REVIEW, "POST", "/api/reports/{report}/events/{event}/reject"),
          needs(RECORD, "POST", "/api/reports/{report}/events/{event}/correct"),
          needs(RECORD, "POST", "/api/reports/{report}/events/{event}/undo"),
          needs(RECORD, "POST", "/api/reports/{report}/work"),
          needs(REVIEW, "POST", "/api/reports/{report}/sign-off"),
          needs(READ, "GET", "/api/incidents"),
          needs(READ, "GET", "/api/incidents/candidates"),
          needs(REVIEW, "POST", "/api/incidents/candidates"),
          needs(READ, "GET", "/api/incidents/{id}"),
          needs(REVIEW, "POST", "/api/incidents/{id}/split"),
          needs(REVIEW, "POST", "/api/incidents/{id}/merge"),
          needs(REVIEW, "POST", "/api/incidents/{id}/undo"),
          needs(PUBLISH, "GET", "/publish/vouch"),
          needs(PUBLISH, "POST", "/publish/vouch"),
          needs(ADMINISTER, "GET", "/accounts"),
          needs(ADMINISTER, "POST", "/accounts"),
          needs(ADMINISTER, "GET", "/accounts/{number}"),
          needs(ADMINISTER, "POST", "/accounts/{number}/roles"),
          needs(ADMINISTER, "POST", "/accounts/{number}/shut"),
          needs(ADMINISTER, "POST", "/accounts/{number}/invite"),
          needs(ADMINISTER, "POST", "/accounts/{number}/sessions/end"));

  private static final List<Route> BOTH =
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
          anybody("GET", "/"),
          anybody("GET", "/here"),
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
          needs(ANALYSE, "GET", "/linking"),
          needs(ANALYSE, "POST", "/linking"),
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
          new Route(HttpMethod.GET, "/proofs", Set.of(READ, ADMINISTER)),
          new Route(HttpMethod.POST, "/proofs", Set.of(READ, ADMINISTER)),
          anybody("GET", "/settings"),
          anybody("POST", "/settings/person"),
          needs(ADMINISTER, "POST", "/settings/desk"));

  private Routes() {}

  /** All of a desk for one person, or of one for many. */
  static List<Route> all(boolean team) {
    return Stream.concat(BOTH.stream(), (team ? MANY : ALONE).stream()).toList();
  }

  private static Route open(String method, String pattern) {
    return new Route(HttpMethod.valueOf(method), pattern, Set.of());
  }

  /** Whoever came in, in whichever role. */
  private static Route anybody(String method, String pattern) {
    return new Route(HttpMethod.valueOf(method), pattern, EnumSet.allOf(Permission.class));
  }

  private static Route needs(Permission permission, String method, String pattern) {
    return new Route(HttpMethod.valueOf(method), pattern, Set.of(permission));
  }
}

package org.durumi.desk.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.jspecify.annotations.Nullable;

/**
 * One step of the walk through the table.
 *
 * @param method of HTTP
 * @param pattern of the table
 * @param route the row that says who may, null where the table has none for this method
 */
record Walk(String method, String pattern, Routes.@Nullable Route route) {

  /** Every pattern of the table with each of these methods. */
  static List<Walk> all(Set<String> methods) {
    return all(methods, false);
  }

  /** The same of a desk for many. */
  static List<Walk> all(Set<String> methods, boolean team) {
    List<Walk> walks = new ArrayList<>();
    Set<String> patterns =
        Routes.all(team).stream()
            .map(Routes.Route::pattern)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String pattern : patterns) {
      for (String method : methods) {
        walks.add(new Walk(method, pattern, route(method, pattern, team)));
      }
    }
    return walks.stream().sorted(Comparator.comparing(Walk::toString)).toList();
  }

  private static Routes.@Nullable Route route(String method, String pattern, boolean team) {
    String like = method.equals("HEAD") ? "GET" : method;
    return Routes.all(team).stream()
        .filter(known -> known.pattern().equals(pattern) && known.method().matches(like))
        .findFirst()
        .orElse(null);
  }

  /** Goes there, with a token if there is one. */
  Wire.Answer by(Wire wire, @Nullable String token) {
    Wire form = wire.with("Content-Type", "application/x-www-form-urlencoded");
    if (token != null) {
      form = form.with("X-CSRF-TOKEN", token);
    }
    boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(method);
    return (hasBody ? form : wire.with("X-CSRF-TOKEN", token))
        .send(method, path(), hasBody ? "" : null);
  }

  boolean isTo(String aMethod, String path) {
    return method.equals(aMethod) && pattern.equals(path);
  }

  /** Leads to a file that the browser may keep. */
  boolean isFile() {
    return pattern.startsWith("/desk/") || pattern.startsWith("/webjars/");
  }

  boolean isSafe() {
    return Set.of("GET", "HEAD").contains(method);
  }

  boolean isOpen() {
    Routes.Route row = route;
    return row != null && row.isOpen();
  }

  boolean mayBeTaken(Role role) {
    Routes.Route row = route;
    if (row == null) {
      return false;
    }
    return row.isOpen() || row.needs().stream().anyMatch(role::may);
  }

  /** Only the rules of access answer so: pages themselves refuse with other numbers. */
  boolean isRefused(Wire.Answer answer) {
    boolean toTheDoor = answer.isToUnlock() && !(isOpen() && isSafe());
    return toTheDoor || Set.of(400, 401, 403, 405).contains(answer.status());
  }

  private String path() {
    return pattern
        .replace("**", "desk.css")
        .replace("{image}", "layers.png")
        .replaceAll("\\{[a-z]+}", "1");
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}

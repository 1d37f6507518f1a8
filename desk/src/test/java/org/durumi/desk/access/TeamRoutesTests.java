package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the table of a team's routes with every role, each in an account of its own. */
class TeamRoutesTests {

  /** All others are walked at the desk for one person, whose rules are made in the same place. */
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");

  private static final Set<String> FILES = Set.of("GET /desk/**", "GET /favicon.ico");

  /** Whoever takes these is out. */
  private static final List<String> LEAVING = List.of("/lock", "/account/sessions/end");

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene = TeamScene.over(archive -> {});
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @Test
  void theTableIsWhatTheDeskHas() {
    Set<String> table =
        Routes.all(true).stream()
            .map(route -> route.method() + " " + route.pattern())
            .filter(route -> !FILES.contains(route) && !route.contains(" /webjars/"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> mapped = new TreeSet<>();
    scene
        .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues()
                .forEach(pattern ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapped.add(method + " " + pattern))));
    assertThat(Routes.all(true)).doesNotHaveDuplicates();
    assertThat(mapped).isEqualTo(table);
  }

  @Test
  void programsAreToldOfEveryRouteOfTheirsAndWhoMayTakeIt() {
    JsonNode paths =
        JsonMapper.builder()
            .build()
            .readTree(scene.wire().get("/api/openapi.json").body())
            .path("paths");
    Set<String> described = new TreeSet<>();
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(one ->
                    described.add(
                        one.getKey().toUpperCase(Locale.ROOT)
                            + " "
                            + path.getKey()
                            + " "
                            + one.getValue().path("x-needs").asString(""))));
    Set<String> table =
        Routes.all(true).stream()
            .filter(route -> route.pattern().startsWith("/api/"))
            .map(route -> route.method() + " " + route.pattern() + " " + needs(route))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(described).isEqualTo(table);
  }

  private static String needs(Routes.Route route) {
    return route.needs().size() == 1 ? route.needs().iterator().next().name() : "";
  }

  @Test
  void everyRoleMayWhatTheTableSaysAndNoMore() {
    Set<String> wrong = new TreeSet<>();
    for (Role role : Role.values()) {
      Wire wire = scene.joined("A " + role.code(), role);
      String token = wire.get("/account").token();
      for (Walk walk : Walk.all(METHODS, true)) {
        // A session counts for nothing there, whatever its role; see ApiTests.
        if (walk.pattern().startsWith("/api/")) {
          assertThat(walk.by(wire, token).status() < 300).isEqualTo(walk.isOpen());
          continue;
        }
        // Whoever leaves is out; that is promised elsewhere.
        if (LEAVING.stream().anyMatch(path -> walk.isTo("POST", path))) {
          continue;
        }
        var answer = walk.by(wire, token);
        if (answer.status() >= 500 || walk.isRefused(answer) == walk.mayBeTaken(role)) {
          wrong.add(walk + " as " + role + ": " + answer.status());
        }
      }
      assertThat(wire.get("/here").status()).as("still in").isEqualTo(204);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void withoutASessionOnlyTheDoorIsOpenAndWithoutATokenNothingIsDone() {
    Set<String> wrong = new TreeSet<>();
    Wire stranger = scene.wire();
    Wire known = scene.joined("Known", Role.values());
    for (Walk walk : Walk.all(METHODS, true)) {
      if (walk.pattern().startsWith("/api/")) {
        continue;
      }
      var answer = walk.by(stranger, null);
      if (!walk.isRefused(answer) && !(walk.isOpen() && walk.isSafe())) {
        wrong.add(walk + " without anything: " + answer.status());
      }
      if (walk.method().equals("POST") && walk.by(known, "A".repeat(200)).status() != 403) {
        wrong.add(walk + " with another token");
      }
    }
    assertThat(wrong).isEmpty();
  }
}

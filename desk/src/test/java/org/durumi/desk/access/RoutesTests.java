package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks the table of routes with every role, and without. */
class RoutesTests {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

  /** What leads to files and not to a method of a controller. */
  private static final Set<String> FILES = Set.of("GET /desk/**", "GET /favicon.ico");

  private static DeskScene scene;

  @BeforeAll
  static void start() {
    scene = DeskScene.over(archive -> {});
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @Test
  void theTableIsWhatTheDeskHas() {
    Set<String> table =
        Routes.all(false).stream()
            .map(route -> route.method() + " " + route.pattern())
            .filter(route -> !FILES.contains(route) && !route.contains(" /webjars/"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Routes.all(false)).doesNotHaveDuplicates();
    assertThat(mapped()).isEqualTo(table);
  }

  @Test
  void withoutASessionOnlyTheDoorIsOpen() {
    Set<String> wrong = new TreeSet<>();
    Wire stranger = scene.wire();
    String token = tokenOf(stranger.get("/unlock"));
    Wire known = stranger.with("Cookie", stranger.get("/unlock").cookie());
    for (Walk walk : Walk.all(METHODS)) {
      var answer = walk.by(stranger, null);
      if (!walk.isRefused(answer) && !(walk.isOpen() && walk.isSafe())) {
        wrong.add(walk + " without anything: " + answer.status());
      }
      if (!walk.isOpen() && !walk.isRefused(walk.by(known, token))) {
        wrong.add(walk + " with a session of nobody's");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoleMayWhatTheTableSaysAndNoMore() {
    Set<String> wrong = new TreeSet<>();
    for (Role role : Role.values()) {
      String cookie = scene.wire().unlock("Min-ji").cookie();
      scene.become(cookie, Person.of("Min-ji", Set.of(role)));
      Wire wire = scene.wire().with("Cookie", cookie);
      String token = tokenOf(wire.get("/there-is-no-such-page"));
      for (Walk walk : Walk.all(METHODS)) {
        // Whoever locks is out; that is promised elsewhere.
        if (walk.isTo("POST", "/lock")) {
          continue;
        }
        var answer = walk.by(wire, token);
        if (walk.isRefused(answer) == walk.mayBeTaken(role)) {
          wrong.add(walk + " as " + role + ": " + answer.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingIsDoneWithoutTheTokenOfThePage() {
    Set<String> wrong = new TreeSet<>();
    Wire wire = scene.wire().inside("Min-ji");
    for (Walk walk : Walk.all(Set.of("POST"))) {
      for (String token : new String[] {null, "", "x", "A".repeat(200)}) {
        var answer = walk.by(wire, token);
        if (answer.status() != 403) {
          wrong.add(walk + " with the token " + token + ": " + answer.status());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(wire.get("/here").status()).as("still in").isEqualTo(204);
  }

  @Test
  void aTokenIsGoodForItsOwnSessionAlone() {
    Wire one = scene.wire().inside("Min-ji");
    Wire other = scene.wire().inside("Jae");
    String token = tokenOf(one.get("/there-is-no-such-page"));
    assertThat(other.post("/lock", "_csrf", token).status()).isEqualTo(403);
    assertThat(other.get("/here").status()).isEqualTo(204);
  }

  private static String tokenOf(Wire.Answer page) {
    assertThat(page.token()).isNotEmpty();
    return page.token();
  }

  private static Set<String> mapped() {
    Set<String> mapped = new TreeSet<>();
    var mapping = scene.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
      for (String pattern : info.getPatternValues()) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        if (!pattern.equals("/error")) {
          assertThat(methods).as(pattern).isNotEmpty();
        }
        methods.forEach(method -> mapped.add(method + " " + pattern));
      }
    }
    return mapped;
  }
}

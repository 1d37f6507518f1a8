package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.Accounts;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Clearance;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever works at a team's desk sees what their account may, and no more. */
class StandingTests {

  private static final Project BIRDS = new Project("Birds");

  private static TeamScene scene;

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive -> {
          SomeReports.add(archive, "First outlet", SomeReports.text(1));
          SomeReports.add(archive, "Second outlet", SomeReports.text(2));
          archive.casework().move(List.of(2L), BIRDS, new Reviewer("Jun"), null);
        });
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @Test
  void whoHasRolesInAProjectSeesItsReportsAlone() {
    Wire member = scene.joinedIn(BIRDS.name(), "Member", Role.REVIEWER);
    assertThat(member.get("/reports/2").status()).isEqualTo(200);
    assertThat(member.get("/reports/1").status()).isEqualTo(404);
    assertThat(member.get("/inbox").body())
        .contains("Second outlet")
        .doesNotContain("First outlet");
    for (String page :
        List.of("/counts", "/incidents", "/statistics", "/danger", "/map", "/search")) {
      assertThat(member.get(page).status()).as(page).isEqualTo(200);
    }
    for (String page : List.of("/add", "/work", "/appeals")) {
      assertThat(member.get(page).status()).as(page).isEqualTo(200);
    }
    for (String page : List.of("/estimate", "/publish", "/releases", "/proofs")) {
      assertThat(member.get(page).status()).as(page).isEqualTo(403);
      assertThat(member.get("/inbox").body())
          .as("no way to " + page)
          .doesNotContain("href=\"" + page + "\"");
    }
    Wire other = scene.joined("Other", Role.REVIEWER);
    assertThat(other.get("/reports/1").status()).isEqualTo(200);
    assertThat(other.get("/inbox").body()).contains("First outlet", "Second outlet");
  }

  @Test
  void anAnalystIsGivenNoPageThatIsMadeOfWords() {
    Wire analyst = scene.joined("Analyst", Role.ANALYST);
    assertThat(analyst.get("/").header("Location")).isEqualTo("/account");
    assertThat(analyst.get("/account").status()).isEqualTo(200);
    for (String page : List.of("/counts", "/statistics", "/estimate", "/reports/1", "/inbox")) {
      assertThat(analyst.get(page).status()).as(page).isEqualTo(403);
    }
  }

  @Test
  void anAdministratorKeepsSettingsAndSeesNoReport() {
    Wire keeper = scene.joined("Keeper", Role.ADMINISTRATOR);
    for (String page : List.of("/settings", "/accounts", "/proofs")) {
      assertThat(keeper.get(page).status()).as(page).isEqualTo(200);
    }
    assertThat(keeper.get("/reports/1").status()).isEqualTo(403);
  }

  @Test
  void rolesComeToAStanding() {
    assertThat(of(Map.of(Accounts.WHOLE, Set.of(Role.REVIEWER), "a", Set.of(Role.PUBLISHER))))
        .isEqualTo(new Standing(Set.of(Role.REVIEWER), Clearance.ALL));
    assertThat(of(Map.of(Accounts.WHOLE, Set.of(Role.ANALYST))).clearance())
        .isEqualTo(Clearance.ALL.withoutRestricted());
    assertThat(of(Map.of(Accounts.WHOLE, Set.of(Role.ADMINISTRATOR))))
        .isEqualTo(new Standing(Set.of(Role.ADMINISTRATOR), Standing.NOTHING.clearance()));
    assertThat(of(Map.of("a", Set.of(Role.READER), "b", Set.of(Role.REVIEWER))))
        .isEqualTo(
            new Standing(
                Set.of(Role.READER), Clearance.of(Set.of(new Project("a"), new Project("b")))));
    assertThat(of(Map.of("a", Set.of(Role.ANALYST)))).isEqualTo(Standing.NOTHING);
    assertThat(of(Map.of())).isEqualTo(Standing.NOTHING);
  }

  private static Standing of(Map<String, Set<Role>> roles) {
    return Standing.of(
        new AccountRow(
            1,
            "Min-ji",
            "handle",
            AccountRow.State.OPEN,
            null,
            null,
            0,
            0,
            null,
            new TreeMap<>(roles)));
  }
}

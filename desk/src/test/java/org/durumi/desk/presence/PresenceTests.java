package org.durumi.desk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.Accounts;
import org.durumi.archive.store.AccountRow;
import org.durumi.desk.SettableClock;
import org.durumi.desk.access.Person;
import org.durumi.record.casework.Project;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.Test;

/** Who is told of whom at a report, and for how long. */
class PresenceTests {

  private static final Project YANJI = new Project("yanji");

  private final SettableClock clock = new SettableClock();
  private final Presence presence = new Presence(clock);
  private final Person min = person(1, "Min-ji", Accounts.WHOLE);
  private final Person jae = person(2, "Jae", Accounts.WHOLE);
  private final Person seo = person(3, "Seo-yun", "yanji");

  private static Person person(int number, String name, String project) {
    return Person.of(
        new AccountRow(
            number,
            name,
            "",
            AccountRow.State.OPEN,
            null,
            null,
            0,
            0,
            null,
            new TreeMap<>(Map.of(project, Set.of(Role.REVIEWER)))));
  }

  private List<String> told(long report, Project project, Person person) {
    return presence.sign(report, project, person).stream().map(Colleague::name).toList();
  }

  @Test
  void whoeverHasTheSameReportOpenIsToldOfAndNobodyOfThemselves() {
    assertThat(told(1, Project.DEFAULT, min)).isEmpty();
    assertThat(told(1, Project.DEFAULT, min)).isEmpty();
    assertThat(told(1, Project.DEFAULT, jae)).containsExactly("Min-ji");
    assertThat(told(1, Project.DEFAULT, min)).containsExactly("Jae");
    assertThat(told(2, Project.DEFAULT, jae)).isEmpty();
  }

  @Test
  void theTimeIsThatOfOpeningAsLongAsSignsComeAndWhoGivesNoneIsForgotten() {
    var opened = clock.instant();
    presence.sign(1, Project.DEFAULT, min);
    for (int i = 0; i < 9; i++) {
      clock.pass(Duration.ofSeconds(40));
      presence.sign(1, Project.DEFAULT, min);
    }
    assertThat(presence.sign(1, Project.DEFAULT, jae))
        .containsExactly(new Colleague("Min-ji", opened));
    clock.pass(Duration.ofSeconds(66));
    assertThat(told(1, Project.DEFAULT, jae)).isEmpty();
    var back = clock.instant();
    presence.sign(1, Project.DEFAULT, min);
    assertThat(presence.sign(1, Project.DEFAULT, jae))
        .containsExactly(new Colleague("Min-ji", back));
  }

  @Test
  void whoeverMayNoLongerSeeAReportIsNotToldOf() {
    presence.sign(2, YANJI, seo);
    assertThat(told(2, YANJI, min)).containsExactly("Seo-yun");
    assertThat(told(2, Project.DEFAULT, min)).as("moved to another project").isEmpty();
  }

  @Test
  void aNameIsInNoStringThatCouldBeLogged() {
    presence.sign(1, Project.DEFAULT, min);
    assertThat(presence.sign(1, Project.DEFAULT, jae).toString()).doesNotContain("Min");
  }
}

package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.linker.chain.Story.incident;
import static org.durumi.linker.chain.Story.told;
import static org.durumi.record.event.ActType.ARREST_DETENTION;
import static org.durumi.record.event.ActType.FORCED_REPATRIATION;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.junit.jupiter.api.Test;

class CrowdTests {

  @Test
  void aReportOfFiveHundredGroupsIsFollowedInSecondsAndAllOfThemAreThere() {
    int many = 500;
    List<Incident> all =
        List.of(
            incident(
                "taken",
                crowd("a:0", ARREST_DETENTION, "2019-05-01", many),
                crowd("b:0", ARREST_DETENTION, "2019-05-01", many)),
            incident(
                "sent",
                crowd("a:1", FORCED_REPATRIATION, "2019-05-03", many),
                crowd("b:1", FORCED_REPATRIATION, "2019-05-03", many)));

    long start = busy();
    Chains chains = ChainBuilder.chains(all, List.of());
    Duration took = Duration.ofNanos(busy() - start);

    assertThat(chains.groups()).hasSizeGreaterThan(many);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    String last = chains.groups().getLast().id().substring("g-".length());
    Ruling same = new Ruling("a:0", last, true);
    assertThat(ChainBuilder.chains(all, List.of(same)).groups())
        .hasSizeLessThan(chains.groups().size());
  }

  /** Time of this thread alone: other work on the machine is no matter. */
  private static long busy() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Story crowd(String id, ActType type, String day, int many) {
    Story story = told(id, "2019-05-04", type).on(day).at("Tumen");
    for (int i = 0; i < many; i++) {
      story = story.of(Count.exactly(2 + i % 7), "people of village w" + i + "x");
    }
    return story;
  }
}

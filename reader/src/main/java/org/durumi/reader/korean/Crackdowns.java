package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.jspecify.annotations.Nullable;

/** Reads operations against people: who runs them, where, whether they run already. */
final class Crackdowns {

  private static final Pattern AGAINST =
      Pattern.compile(
          "탈북|월경|도강|국경|난민|이주|브로커|밀입국|반체제|활동가|기독교|교인|주민|외부 ?영상|휴대전화|손전화|영상물|밀수|위구르|승려|한국행|체류자");

  private Crackdowns() {}

  /** The operation that a clause tells, or null where it is none against people. */
  static @Nullable Draft read(Clause clause, Tenses tenses, List<Attribution> attribution) {
    Modality modality = ModalityReader.modality(clause);
    List<Agent> agents = agents(clause, true);
    StatedDate date = tenses.date(clause, modality, null);
    StatedPlace place = Settings.place(clause, ActType.CRACKDOWN_OPERATION);
    boolean against =
        AGAINST.matcher(clause.parts().text()).find()
            || clause.trigger().sense().equals("search")
            || clause.before().contains("합동");
    boolean plain =
        modality == Modality.OCCURRED
            || modality == Modality.ONGOING
            || modality == Modality.PLANNED;
    boolean set = place != null || Settings.date(clause) != null;
    if ((!against && !isSecurity(agents)) || (agents.isEmpty() && !(set && against)) || !plain) {
      return null;
    }
    return new Draft(
        ActType.CRACKDOWN_OPERATION,
        modality,
        Tenses.words(clause),
        clause.parts().passage().index(),
        List.of(clause.parts().passage().quote()),
        date,
        place,
        null,
        agents,
        attribution,
        null);
  }

  private static boolean isSecurity(List<Agent> agents) {
    return agents.stream().anyMatch(a -> a.kind() == Agent.Kind.SECURITY_SERVICE);
  }

  /** Those who carry it out; both sides, where both are named. */
  static List<Agent> agents(Clause clause, boolean both) {
    List<Agent> out = new ArrayList<>();
    for (Mention<Agent.Kind> agent : clause.parts().agents()) {
      Particle.Found after = Particle.after(clause.parts().text(), agent.end());
      boolean fits =
          switch (after.particle()) {
            case TOPIC, SUBJECT -> true;
            case AND, DATIVE, LOCATIVE -> both;
            default -> false;
          };
      boolean told =
          clause.parts().sources().stream()
              .anyMatch(s -> s.start() < agent.end() && agent.start() < s.end());
      boolean here =
          clause.trigger().sense().equals(ActType.BRIBERY_EXCHANGE.code())
              ? clause.parts().scopeOf(agent.start()).equals(clause.scope())
              : clause.holds(agent.start(), agent.end());
      if (fits && !told && here) {
        out.add(Actors.made(clause.parts(), agent));
      }
    }
    return out;
  }
}

package org.durumi.reader.chinese;

import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Agent;
import org.jspecify.annotations.Nullable;

/** Finds by whom an act was done. */
final class ActorFinder {

  private ActorFinder() {}

  static List<Agent> find(Sentence s, Mention<Trigger> trigger, int passive) {
    Mention<Agent.Kind> agent =
        passive >= 0
            ? within(s, passive, trigger.start())
            : trigger.value().frame() == Trigger.Frame.UNDERGO ? null : subject(s, trigger);
    if (agent == null) {
      return List.of();
    }
    String words = s.passage().quote(agent.start(), agent.end()).text();
    return List.of(new Agent(s.quote(agent), words.replaceAll("[“”「」]", ""), agent.value()));
  }

  private static @Nullable Mention<Agent.Kind> within(Sentence s, int from, int to) {
    Mention<Agent.Kind> found = null;
    for (Mention<Agent.Kind> agent : s.agents()) {
      if (agent.start() >= from && agent.end() <= to) {
        found = found == null ? agent : found;
      }
    }
    return found == null ? null : counted(s, found);
  }

  private static @Nullable Mention<Agent.Kind> subject(Sentence s, Mention<Trigger> trigger) {
    int clause = s.clauseStart(trigger.start());
    Mention<Agent.Kind> own = null;
    Mention<Agent.Kind> earlier = null;
    for (Mention<Agent.Kind> agent : s.agents()) {
      if (agent.end() > trigger.start() || !mayAct(s, agent)) {
        continue;
      }
      if (agent.start() >= clause) {
        own = own == null ? agent : own;
      } else if (trigger.value().frame() == Trigger.Frame.ACT || !s.inSource(agent)) {
        earlier = agent;
      }
    }
    return own != null ? own : earlier;
  }

  private static boolean mayAct(Sentence s, Mention<Agent.Kind> agent) {
    char before = agent.start() == 0 ? ',' : s.text().charAt(agent.start() - 1);
    char after = agent.end() < s.text().length() ? s.text().charAt(agent.end()) : '。';
    return "向对与被遭令送在由".indexOf(before) < 0 && after != '的' && after != '外';
  }

  /** With the number of officers, where the sentence counts them: "十多名警察". */
  private static Mention<Agent.Kind> counted(Sentence s, Mention<Agent.Kind> agent) {
    for (Mention<People> people : s.people()) {
      boolean same = people.value().kind() == People.Kind.OFFICIAL && people.end() == agent.end();
      if (same && people.start() < agent.start() && people.value().count() != null) {
        return new Mention<>(people.start(), agent.end(), agent.value());
      }
    }
    return agent;
  }
}

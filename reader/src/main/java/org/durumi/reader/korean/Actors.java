package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.proposal.Mention;
import org.durumi.record.event.Agent;

/** Finds who did what a clause tells, by the voice of its verb and the particles. */
final class Actors {

  private Actors() {}

  /** Those who did it: the subject of an active verb, 공안에 of a passive one. */
  static List<Agent> of(Clause clause) {
    Trigger.Voice voice = clause.trigger().voice();
    List<Agent> found =
        voice == Trigger.Voice.ACTIVE
            ? marked(clause, Particle.SUBJECT, Particle.TOPIC)
            : marked(clause, Particle.DATIVE);
    Clause previous = clause.previous();
    if (!found.isEmpty() || voice == Trigger.Voice.INTRANSITIVE) {
      return found.isEmpty() ? shooters(clause) : found;
    }
    if (found.isEmpty() && voice == Trigger.Voice.PASSIVE) {
      return shooters(clause);
    }
    boolean active = previous != null && previous.trigger().voice() == Trigger.Voice.ACTIVE;
    return previous != null && active && !previous.trigger().attributive() ? of(previous) : found;
  }

  /** The agents before a verb that carry one of the particles. */
  static List<Agent> marked(Clause clause, Particle... particles) {
    List<Agent> out = new ArrayList<>();
    for (Mention<Agent.Kind> agent : clause.parts().agents()) {
      Particle after = Particle.after(clause.parts().text(), agent.end()).particle();
      boolean state = agent.value() == Agent.Kind.STATE;
      boolean fits = List.of(particles).contains(after) && !(state && after == Particle.DATIVE);
      if (fits && clause.holds(agent.start(), agent.end())) {
        out.add(made(clause.parts(), agent));
      }
    }
    return out.size() > 1 ? out.subList(out.size() - 1, out.size()) : out;
  }

  /** Those whose shot hit: 국경경비대가 쏜 총에 맞아. */
  private static List<Agent> shooters(Clause clause) {
    String text = clause.parts().text();
    for (Mention<Agent.Kind> agent : clause.parts().agents()) {
      boolean here = clause.holds(agent.start(), agent.end());
      int end = Particle.after(text, agent.end()).end();
      String rest = text.substring(end, Math.min(text.length(), end + 6));
      if (here && rest.matches("\\s?(?:쏜|총|발포|총격|사격)[\\s\\S]*")) {
        return List.of(made(clause.parts(), agent));
      }
    }
    return List.of();
  }

  static Agent made(Parts parts, Mention<Agent.Kind> agent) {
    String words = parts.text().substring(agent.start(), agent.end());
    return new Agent(
        parts.passage().quote(agent.start(), agent.end()),
        words.replaceAll("\\([^)]*\\)", ""),
        agent.value());
  }
}

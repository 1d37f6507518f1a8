package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the acts of a window: triggers, then modality and roles of each. */
final class ActFinder {

  private ActFinder() {}

  /** A trigger as pieces and as words. */
  private record Trigger(int type, Encoding.Range pieces, Stretch words) {}

  /** The acts of a window, in the order of their triggers. */
  static List<Told> read(String text, Encoding encoding) {
    List<Trigger> triggers = triggers(text, encoding);
    if (triggers.isEmpty()) {
      return List.of();
    }
    Encoding.OfTriggers said = encoding.triggers(triggers.stream().map(Trigger::pieces).toList());
    List<Told> acts = new ArrayList<>();
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      acts.add(
          new Told(
              encoding.heads().types().get(trigger.type()),
              trigger.words(),
              encoding.heads().modalities().get(said.modality().best(i)),
              roles(text, encoding, said.roles().get(i))));
    }
    return acts;
  }

  /** Of triggers that share words the surest stands. */
  private static List<Trigger> triggers(String text, Encoding encoding) {
    Heads heads = encoding.heads();
    List<Trigger> found = new ArrayList<>();
    for (int type = 0; type < heads.types().size(); type++) {
      for (Scores.Run run : encoding.scores().runs(type, heads.events().act())) {
        if (isOfWords(encoding.window(), run)) {
          Encoding.Range pieces = new Encoding.Range(run.first(), run.last());
          found.add(new Trigger(type, pieces, Stretch.ofAct(text, encoding.window(), run)));
        }
      }
    }
    found.sort(Comparator.comparingDouble(t -> -t.words().score()));
    List<Trigger> kept = new ArrayList<>();
    for (Trigger trigger : found) {
      if (kept.stream().noneMatch(k -> k.words().overlaps(trigger.words()))) {
        kept.add(trigger);
      }
    }
    kept.sort(Comparator.comparingInt(t -> t.words().start()));
    return kept;
  }

  private static Map<String, List<Stretch>> roles(String text, Encoding encoding, Scores scores) {
    Heads heads = encoding.heads();
    Map<String, List<Stretch>> roles = new HashMap<>();
    for (int role = 0; role < heads.roles().size(); role++) {
      List<Stretch> found = stretches(text, encoding, scores.runs(role, heads.events().role()));
      if (!found.isEmpty()) {
        roles.put(heads.roles().get(role), found);
      }
    }
    return roles;
  }

  /** Runs as words; what meets in one word, or is apart by nothing but a blank, is one. */
  static List<Stretch> stretches(String text, Encoding encoding, List<Scores.Run> runs) {
    List<Stretch> found = new ArrayList<>();
    for (Scores.Run run : runs) {
      if (isOfWords(encoding.window(), run)) {
        Stretch here = Stretch.of(text, encoding.window(), run);
        Stretch before = found.isEmpty() ? null : found.getLast();
        if (before != null
            && text.substring(Math.min(before.end(), here.start()), here.start()).isBlank()) {
          found.set(found.size() - 1, before.with(here));
        } else {
          found.add(here);
        }
      }
    }
    return found;
  }

  /** Not of the pieces that open and close a window. */
  private static boolean isOfWords(Window window, Scores.Run run) {
    return run.first() > 0 && run.last() < window.size();
  }
}

package org.durumi.reader.english;

import java.util.List;
import java.util.Locale;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Modality;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** Puts the parts of an event into the record's form: who it was done to, who did it, how sure. */
final class EventParts {

  private EventParts() {}

  static Victims victims(Sentence sentence, Trigger trigger, People people, @Nullable Group group) {
    Quote words = sentence.quote(people.from(), people.to());
    StatedCount count = null;
    if (people.count() != null && people.countTo() > people.countFrom()) {
      count = new StatedCount(sentence.quote(people.countFrom(), people.countTo()), people.count());
    } else if (group != null && group.count != null && group.countWords != null) {
      count = new StatedCount(group.countWords, group.count);
    }
    StatedCount together = Companions.together(sentence, trigger, people);
    if (together != null) {
      count = together;
    }
    Boolean children = people.children();
    if (group != null && group.children != null) {
      children = group.children;
    }
    if (Companions.children(sentence, people)) {
      children = true;
      if (group != null) {
        group.children = true;
      }
    }
    String description = group == null || !people.isPronoun() ? words.text() : group.description;
    List<Quote> names =
        people.named() ? List.of(sentence.quote(people.from(), people.to())) : List.of();
    return new Victims(words, description, count, children, names);
  }

  static Agent agent(Sentence sentence, Actor actor) {
    Quote words = sentence.quote(actor.from(), actor.to());
    String name = words.text().replaceAll("^(?i)(?:the|a|an) ", "").replaceAll("\\s*[\\[(].*", "");
    return new Agent(words, name.isEmpty() ? words.text() : name, kind(words.text(), actor.kind()));
  }

  /** "public security forces" are police whatever the last noun says. */
  private static Agent.Kind kind(String words, Agent.Kind head) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("state security")
        || lower.contains("intelligence")
        || lower.contains("secret service")) {
      return Agent.Kind.SECURITY_SERVICE;
    }
    if (lower.contains("border") || lower.contains("frontier")) {
      return Agent.Kind.BORDER_GUARD;
    }
    return lower.contains("police") || lower.contains("public security") ? Agent.Kind.POLICE : head;
  }

  static double confidence(
      Trigger trigger,
      Modality modality,
      @Nullable People victims,
      @Nullable Group group,
      @Nullable StatedDate date,
      @Nullable StatedPlace place) {
    double sure = trigger.has("strong") ? 0.65 : 0.5;
    sure += group != null && group.count != null ? 0.1 : 0;
    sure += date != null ? 0.1 : 0;
    sure += place != null ? 0.1 : 0;
    sure -= victims != null && victims.isPronoun() ? 0.1 : 0;
    sure -= modality == Modality.UNCONFIRMED ? 0.1 : 0;
    return Math.round(Math.clamp(sure, 0.1, 0.95) * 100) / 100.0;
  }
}

package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whom a clause's act was done to, by the voice of its verb and the particles. */
final class VictimReader {

  private static final int NEAR = 24;
  private static final Pattern IS = Pattern.compile("이라|이며|이다|이었|으로");
  private static final Pattern WITHIN = Pattern.compile("\\s?(?:포함|끼어|낀 |섞여|섞인)");
  private static final Pattern COMMA = Pattern.compile(",\\s?");
  private static final Pattern GAP =
      Pattern.compile("[와과,]?\\s?(?:및\\s)?(?:그의 |그 |함께 |어린 |젊은 |갓난 )?");

  private VictimReader() {}

  /** The phrases, several where they are joined by "and"; empty where the clause names nobody. */
  static List<People> victims(Clause clause) {
    List<People> people = clause.people();
    People chosen = chosen(clause, people);
    if (chosen == null) {
      return List.of();
    }
    List<People> joined = new ArrayList<>(List.of(chosen));
    List<People> all = clause.parts().people();
    for (int i = all.indexOf(chosen) - 1; i >= 0; i--) {
      People before = all.get(i);
      int end = joined.getFirst().start();
      boolean and =
          before.particle().particle() == Particle.AND
              && GAP.matcher(clause.parts().text()).region(before.end(), end).matches();
      boolean linked =
          and || COMMA.matcher(clause.parts().text()).region(before.end(), end).matches();
      if (!linked) {
        break;
      }
      joined.addFirst(before);
    }
    return joined;
  }

  private static @Nullable People chosen(Clause clause, List<People> people) {
    Trigger trigger = clause.trigger();
    if (trigger.attributive()) {
      People object =
          trigger.voice() == Trigger.Voice.ACTIVE ? last(clause, people, Particle.OBJECT) : null;
      People subject =
          trigger.voice() == Trigger.Voice.ACTIVE ? null : last(clause, people, Particle.SUBJECT);
      People own = object != null ? object : subject;
      return own != null ? own : head(clause);
    }
    if (trigger.voice() == Trigger.Voice.ACTIVE) {
      People object = last(clause, people, Particle.OBJECT);
      if (object != null) {
        return object;
      }
      People also = also(clause, people);
      People dative = also != null ? also : last(clause, people, Particle.DATIVE);
      if (dative != null) {
        return dative;
      }
      if (clause.word().startsWith("목숨")) {
        return last(clause, people, Particle.GENITIVE);
      }
      return trigger.sense().equals("forced_labour") ? subject(clause, people) : null;
    }
    if (trigger.sense().equals("lost")) {
      People whose = last(clause, people, Particle.GENITIVE);
      return whose != null ? whose : subject(clause, people);
    }
    return subject(clause, people);
  }

  private static @Nullable People subject(Clause clause, List<People> people) {
    People subject = last(clause, people, Particle.SUBJECT);
    People topic = last(clause, people, Particle.TOPIC);
    boolean embedded =
        subject != null && topic != null && topic.isSpecific() && subject.end() < topic.start();
    People found = subject == null || embedded ? topic : subject;
    return found != null ? found : unmarked(clause, people);
  }

  private static @Nullable People last(Clause clause, List<People> people, Particle particle) {
    People found = null;
    for (People phrase : people) {
      boolean victim = phrase.sort() != People.Sort.OFFICIAL && !isPart(clause, phrase);
      if (victim && phrase.particle().particle() == particle && better(phrase, found)) {
        found = phrase;
      }
    }
    return found;
  }

  /** "아기가 포함된 일행": the baby is one of the party. */
  private static boolean isPart(Clause clause, People phrase) {
    return WITHIN
        .matcher(clause.parts().text())
        .region(phrase.particle().end(), clause.parts().text().length())
        .lookingAt();
  }

  /** A counted phrase with 도, which may mark an object as well: 주민 10여 명도 연행했다. */
  private static @Nullable People also(Clause clause, List<People> people) {
    for (People phrase : people.reversed()) {
      int end = phrase.particle().end();
      if (phrase.count() != null && clause.parts().text().charAt(end - 1) == '도') {
        return phrase;
      }
    }
    return null;
  }

  private static boolean better(People phrase, @Nullable People found) {
    return found == null || phrase.isSpecific() || phrase.isPronoun() || !found.isSpecific();
  }

  private static @Nullable People unmarked(Clause clause, List<People> people) {
    for (People phrase : people.reversed()) {
      boolean near = clause.trigger().start() - phrase.end() <= NEAR;
      boolean free = phrase.particle().particle() == Particle.NONE && phrase.isSpecific();
      if (near && free && phrase.sort() != People.Sort.OFFICIAL) {
        return phrase;
      }
    }
    return null;
  }

  /** The noun that an attributive verb describes: 체포된 [탈북 청소년 9명]. */
  private static @Nullable People head(Clause clause) {
    int end = clause.trigger().end();
    for (People phrase : clause.parts().people()) {
      if (phrase.start() >= end && phrase.start() - end <= NEAR) {
        boolean official = phrase.sort() == People.Sort.OFFICIAL;
        boolean part = phrase.particle().particle() == Particle.PART;
        if (!official && !part) {
          return counted(clause, phrase);
        }
      }
    }
    return null;
  }

  /** 체포된 탈북자가 [30명]이라고: the number that says how many they are. */
  private static People counted(Clause clause, People noun) {
    List<People> all = clause.parts().people();
    int next = all.indexOf(noun) + 1;
    People number = next < all.size() && noun.count() == null ? all.get(next) : noun;
    boolean predicate =
        number.count() != null
            && number.start() - noun.particle().end() <= 1
            && IS.matcher(clause.parts().text())
                .region(number.end(), clause.parts().text().length())
                .lookingAt();
    return predicate ? number : noun;
  }
}

package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.durumi.reader.passage.Passage;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Quote;
import org.durumi.record.time.CalendarDate;
import org.jspecify.annotations.Nullable;

/** Reads the sentences of one report in order and remembers who and when was spoken of. */
final class EventReader {

  /** What comes after a seizure, and so not before its date. */
  private static final Set<ActType> AFTERWARDS =
      EnumSet.complementOf(EnumSet.of(ActType.ARREST_DETENTION, ActType.ESCAPE_CROSSING));

  private final Speakers speakers = new Speakers();
  private final Groups groups = new Groups();
  private final List<Rollup> rollups = new ArrayList<>();
  private final Map<Group, Draft> seized = new HashMap<>();
  private final Tenses tenses;
  private @Nullable Clause summed;
  private @Nullable Rollup sum;

  EventReader(Anchor anchor) {
    this.tenses = new Tenses(anchor);
  }

  /** The totals met so far. */
  List<Rollup> rollups() {
    return List.copyOf(rollups);
  }

  /** What a sentence tells. */
  List<Draft> read(Parts parts) {
    List<Attribution> attribution = speakers.attribution(parts);
    tenses.read(parts);
    List<Draft> drafts = new ArrayList<>();
    Map<Clause, Draft> told = new HashMap<>();
    List<Clause> clauses = ClauseReader.clauses(parts);
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Clause next = i + 1 < clauses.size() ? clauses.get(i + 1) : null;
      Draft draft = read(clause, told, attribution);
      if (draft != null) {
        told.put(clause, draft);
        Group group = draft.group();
        if (group != null && draft.type() == ActType.ARREST_DETENTION && draft.hasStatedDate()) {
          seized.put(group, draft);
        }
        if (Chains.standsAlone(clause, draft, next)
            && Gate.isSpecific(draft)
            && !Chains.isBackground(clause, draft, next)) {
          drafts.add(draft);
        }
      }
    }
    if (told.isEmpty()) {
      groups.mention(parts);
    }
    for (InstructionReader.Found found : InstructionReader.read(parts)) {
      drafts.add(instruction(found, attribution));
    }
    return drafts;
  }

  private @Nullable Draft read(
      Clause clause, Map<Clause, Draft> told, List<Attribution> attribution) {
    ActType type = Gate.isGeneral(clause) ? null : ActResolver.type(clause);
    if (type == null) {
      return null;
    }
    if (type == ActType.CRACKDOWN_OPERATION) {
      return Crackdowns.read(clause, tenses, attribution);
    }
    List<People> victims = VictimReader.victims(clause);
    if (isTotal(clause, victims, type)) {
      return null;
    }
    Clause previous = clause.previous();
    Draft before = previous == null ? null : told.get(previous);
    if (type == ActType.ESCAPE_CROSSING
        && (victims.isEmpty() ? before == null || isFlight(clause) : isRest(clause))) {
      return null;
    }
    Group group = group(clause, victims, before);
    before =
        before == null && group != null && AFTERWARDS.contains(type) ? seized.get(group) : before;
    Modality modality = ModalityReader.lasting(clause, ModalityReader.modality(clause));
    StatedDate date = tenses.date(clause, modality, before);
    StatedPlace place = Settings.place(clause, type);
    if (before != null && previous != null && Chains.leads(previous, before, clause)) {
      place = place == null ? before.place() : place;
      date = Settings.date(clause) == null ? before.date() : date;
    }
    boolean feared = modality == Modality.IMMINENT_FEARED || modality == Modality.PLANNED;
    if (place == null && feared && before != null && before.type() == ActType.TRANSFER) {
      place = before.place();
    }
    return draft(type, modality, clause, date, place, group, attribution);
  }

  /** "1명이 다치고 나머지는 달아났다": who got away from an act is not who it was done to. */
  private static boolean isRest(Clause clause) {
    return isFlight(clause) && clause.before().contains("나머지");
  }

  private static boolean isFlight(Clause clause) {
    return clause.word().startsWith("달아") || clause.word().startsWith("도망");
  }

  /** Takes a total, or a part of one told in the same sentence, out of the acts. */
  private boolean isTotal(Clause clause, List<People> victims, ActType type) {
    Rollup total = Totals.read(clause, victims, type);
    if (total != null) {
      summed = clause;
      sum = total;
    } else if (summed != null && sum != null && clause.parts().equals(summed.parts())) {
      total = Totals.part(clause, victims, type, sum);
    }
    if (total != null) {
      rollups.add(total);
    }
    return total != null;
  }

  private @Nullable Group group(Clause clause, List<People> victims, @Nullable Draft before) {
    if (!victims.isEmpty()) {
      return groups.resolve(clause.parts(), victims);
    }
    if (before != null && before.group() != null) {
      return before.group();
    }
    return groups.last(clause.parts().passage().index());
  }

  private static Draft draft(
      ActType type,
      Modality modality,
      Clause clause,
      @Nullable StatedDate date,
      @Nullable StatedPlace place,
      @Nullable Group group,
      List<Attribution> attribution) {
    Passage passage = clause.parts().passage();
    return new Draft(
        type,
        modality,
        Tenses.words(clause),
        passage.index(),
        List.of(passage.quote()),
        date,
        place,
        group,
        Actors.of(clause),
        attribution,
        null);
  }

  private Draft instruction(InstructionReader.Found found, List<Attribution> attribution) {
    Clause clause = found.clause();
    Passage passage = clause.parts().passage();
    boolean bargain = found.type() == ActType.BRIBERY_EXCHANGE;
    Modality modality =
        !bargain
            ? Modality.ORDERED_OFFERED
            : clause.trigger().manner() == Manner.ONGOING ? Modality.ONGOING : Modality.OCCURRED;
    StatedDate date = Settings.date(clause);
    CalendarDate reported = tenses.reported();
    Quote words = passage.quote(clause.trigger().start(), clause.trigger().end());
    if (date == null && reported != null && modality != Modality.ONGOING) {
      date = new StatedDate(words, org.durumi.record.time.Period.until(reported));
    }
    boolean order = found.type() == ActType.POLICY_ORDER;
    return new Draft(
        found.type(),
        modality,
        words,
        passage.index(),
        List.of(passage.quote()),
        date,
        Settings.place(clause, found.type()),
        null,
        Crackdowns.agents(clause, bargain),
        attribution,
        order ? null : OfferReader.read(passage, clause.from(), clause.scope().to()));
  }
}

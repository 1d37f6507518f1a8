package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.reader.proposal.Scenes;
import org.durumi.reader.proposal.Shift;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Report;

/**
 * Reads Korean reports by rules: word lists and patterns over sentences, no model. Each proposal is
 * one act with every sentence that tells of it.
 */
public final class KoreanReader implements LanguageReader {

  /** A report longer than this many sentences is read only so far. */
  private static final int MOST_SENTENCES = 5_000;

  /** A longer sentence is a table or a broken file; no rule fits it. */
  private static final int LONGEST_SENTENCE = 2_000;

  private static final Pattern HEADLINE_END =
      Pattern.compile("(?:[다요죠까음함됨임]|\\p{Punct}|[”’。…])[)\\]]?$");

  /** About two sentences, in code points. */
  private static final int REACH = 130;

  private final Places places;

  /**
   * Reads with the given knowledge of places.
   *
   * @param places finds and resolves names of places
   */
  public KoreanReader(Places places) {
    this.places = places;
  }

  @Override
  public Reading read(Report report) {
    if (Gate.isElsewhere(report)) {
      return new Reading(List.of(), List.of());
    }
    Anchor anchor = Anchor.of(report.published());
    PartsReader parts = new PartsReader(anchor, places.in(report));
    EventReader events = new EventReader(anchor);
    List<Draft> drafts = new ArrayList<>();
    List<StatedPlace> where = new ArrayList<>();
    List<StatedDate> when = new ArrayList<>();
    List<Shift> shifts = new ArrayList<>();
    for (Passage passage : SentenceSplitter.split(report.text())) {
      int length = passage.end() - passage.start();
      if (passage.index() < MOST_SENTENCES && length <= LONGEST_SENTENCE && !isHeadline(passage)) {
        Parts sentence = parts.read(passage);
        drafts.addAll(events.read(sentence));
        where.addAll(Settings.scenes(sentence));
        when.addAll(Settings.dated(sentence));
        shifts.addAll(Shifts.of(sentence.passage()));
      }
    }
    List<Rollup> rollups = new ArrayList<>(events.rollups());
    List<Draft> single = Sums.apart(Folding.folded(drafts), rollups);
    return new Reading(
        single.stream()
            .sorted(Comparator.comparing(Draft::trigger))
            .map(KoreanReader::proposal)
            .toList(),
        rollups,
        true,
        new Scenes(where, when, shifts, REACH));
  }

  /** A line that does not end as a sentence does: the body tells it again, and in full. */
  private static boolean isHeadline(Passage passage) {
    return !HEADLINE_END.matcher(passage.text()).find() || passage.text().matches("[^다]*[”\"]");
  }

  private static Proposal proposal(Draft draft) {
    Group group = draft.group();
    List<Victims> victims = group == null ? List.of() : group.victims();
    Event event =
        new Event(
            draft.type(),
            draft.modality(),
            Sums.confidence(draft),
            draft.trigger(),
            draft.evidence(),
            draft.date(),
            draft.place(),
            victims,
            draft.agents(),
            draft.attribution(),
            draft.offer());
    return new Proposal(event, draft.sentence(), group == null ? -1 : group.id(), false);
  }
}

package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.reader.proposal.Scenes;
import org.durumi.reader.proposal.Shift;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;

/**
 * Reads Chinese reports, in simplified or traditional script, by rules and word lists. Each act
 * leaves as one proposal, already folded together from all sentences that tell it.
 */
public final class ChineseReader implements LanguageReader {

  /** About two sentences, in code points. */
  private static final int REACH = 130;

  private final Places places;

  /**
   * A reader that finds places with a gazetteer.
   *
   * @param places the gazetteer
   */
  public ChineseReader(Places places) {
    this.places = places;
  }

  @Override
  public Reading read(Report report) {
    String plain = Script.plain(report.text().string());
    List<Passage> passages = SentenceSplitter.split(report.text(), plain);
    if (Genre.isNoReport(report.title(), plain)) {
      return new Reading(List.of(), List.of());
    }
    Period published = report.published();
    Parser parser = new Parser(report, plain, passages, places.in(report));
    Story story = new Story();
    Voices voices = new Voices();
    Teller teller = new Teller(published, story, voices);
    List<Proposal> told = new ArrayList<>();
    List<Rollup> rollups = new ArrayList<>();
    List<StatedPlace> where = new ArrayList<>();
    List<StatedDate> when = new ArrayList<>();
    List<Shift> shifts = new ArrayList<>();
    boolean denial =
        report.title() != null && Cue.DENY.isIn(Cue.READER.read(Script.plain(report.title())));
    for (Passage passage : passages) {
      Sentence sentence = parser.parse(passage, voices);
      List<RollupReader.Total> totals = RollupReader.read(sentence, published);
      totals.forEach(total -> rollups.add(total.rollup()));
      for (Proposal proposal : teller.tell(sentence)) {
        if (!summedUp(sentence, proposal, totals)) {
          told.add(proposal);
        }
      }
      denial |= passage.index() == 0 && Cue.DENY.isIn(sentence.cues());
      Doubt.castBy(sentence, told);
      voices.pass(sentence);
      where.addAll(PlaceFinder.scenes(sentence));
      when.addAll(DateFinder.dated(sentence));
      shifts.addAll(Shifts.of(sentence));
    }
    return new Reading(
        Folding.fold(told, denial), rollups, true, new Scenes(where, when, shifts, REACH));
  }

  private static boolean summedUp(
      Sentence sentence, Proposal proposal, List<RollupReader.Total> totals) {
    int start =
        sentence.passage().source().offsetOf(proposal.event().trigger())
            - sentence.passage().start();
    int end = start + proposal.event().trigger().text().length();
    return totals.stream().anyMatch(total -> start < total.to() && total.from() < end);
  }
}

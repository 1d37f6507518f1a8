package org.durumi.reader.chinese;

import java.util.List;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Place;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Lets every mention reader see each sentence of one report. */
final class Parser {

  private final String plain;
  private final @Nullable Period published;
  private final PeopleReader people;
  private final SourceReader sources;
  private final SpotReader spots;
  private final AgentReader agents = new AgentReader();

  Parser(Report report, String plain, List<Passage> passages, MentionReader<Place> places) {
    this.plain = plain;
    this.published = report.published();
    NameReader names =
        new NameReader(passages.stream().map(p -> plain.substring(p.start(), p.end())).toList());
    this.people = new PeopleReader(names);
    this.sources = new SourceReader(names);
    this.spots = new SpotReader(places);
  }

  /** A sentence with all that is found in it; dates count from when its speaker spoke. */
  Sentence parse(Passage passage, Voices voices) {
    String text = plain.substring(passage.start(), passage.end());
    List<Mention<Period>> dates = new DateReader(published).read(text);
    List<Source> said = sources.read(text, dates);
    Sentence sentence =
        new Sentence(
            passage,
            text,
            Trigger.READER.read(text),
            people.read(text),
            dates,
            agents.read(text),
            spots.read(text, passage.text()),
            said,
            Cue.READER.read(text));
    Period spoke = voices.at(sentence, text.length()).spoke();
    if (dates.isEmpty() || spoke == null || !spoke.isBounded() || spoke.equals(published)) {
      return sentence;
    }
    return sentence.withDates(new DateReader(spoke).read(text));
  }
}

package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.reader.passage.Passage;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Place;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Report;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads English reports by rules over sentences; lexicons lie beside it as tables. */
public final class EnglishReader implements LanguageReader {

  private final Places places;
  private final PeopleReader people = new PeopleReader();
  private final ActorReader actors = new ActorReader();
  private final SourceReader sources = new SourceReader();
  private final TriggerReader triggers = new TriggerReader();

  /**
   * A reader that knows places.
   *
   * @param places the gazetteer
   */
  public EnglishReader(Places places) {
    this.places = places;
  }

  @Override
  public Reading read(Report report) {
    List<Sentence> sentences = sentences(report);
    if (Genre.isPastime(sentences)) {
      return new Reading(List.of(), List.of(), false);
    }
    EventReader events =
        new EventReader(
            new SpeakerLedger(sentences),
            new GroupLedger(usualCountry(sentences)),
            asOf(report, sentences));
    List<Proposal> proposals = new ArrayList<>();
    List<Rollup> rollups = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Proposal proposal : events.read(sentence)) {
        Rollup rollup = RollupReader.of(proposal, sentence, proposals);
        if (rollup == null) {
          rollup = RollupReader.part(proposal, sentence.passage().text(), rollups);
        }
        if (rollup == null) {
          proposals.add(proposal);
        } else {
          RollupReader.add(rollups, rollup);
        }
      }
    }
    return new Reading(proposals, rollups, false, Settings.of(sentences));
  }

  private List<Sentence> sentences(Report report) {
    MentionReader<Place> placeReader = places.in(report);
    DateReader dates = new DateReader(report.published());
    NameReader names = new NameReader();
    List<Sentence> sentences = new ArrayList<>();
    for (Passage passage : EnglishSentences.of(report.text())) {
      String text = passage.text();
      List<Token> tokens = Token.split(text);
      List<Mention<Period>> found = dates.read(text);
      List<Mention<Place>> where = placeReader.read(text);
      List<NameReader.Name> called = apart(names.read(tokens), tokens, where);
      sentences.add(
          new Sentence(
              passage,
              tokens,
              people.read(tokens, called),
              actors.read(tokens),
              found,
              SpotReader.read(tokens, where),
              sources.read(tokens),
              triggers.read(tokens)));
    }
    return sentences;
  }

  /** Names of people that are not names of places. */
  private static List<NameReader.Name> apart(
      List<NameReader.Name> names, List<Token> tokens, List<Mention<Place>> places) {
    return names.stream()
        .filter(n ->
            places.stream()
                .noneMatch(
                    p -> p.overlaps(tokens.get(n.from()).start(), tokens.get(n.to() - 1).end())))
        .toList();
  }

  /** The country that most people in the report are said to come from. */
  private static @Nullable String usualCountry(List<Sentence> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (People people : sentence.people()) {
        String country = Demonyms.country(sentence.tokens(), people.from(), people.to());
        if (country != null) {
          counts.merge(country, 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The last day on which what is told may have happened. */
  private static @Nullable CalendarDate asOf(Report report, List<Sentence> sentences) {
    Period published = report.published();
    CalendarDate end = published == null ? null : published.end();
    if (end != null && end.day() > 0) {
      return end;
    }
    CalendarDate latest = null;
    for (Sentence sentence : sentences) {
      Period spoken = DateChoice.spoken(sentence);
      CalendarDate day = spoken == null ? null : spoken.end();
      if (day != null && day.day() > 0 && (latest == null || day.compareTo(latest) > 0)) {
        latest = day;
      }
    }
    return latest != null ? latest : end;
  }
}

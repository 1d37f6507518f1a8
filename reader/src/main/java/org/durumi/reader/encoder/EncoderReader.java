package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.reader.proposal.Scenes;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Event;
import org.durumi.record.event.Place;
import org.durumi.record.event.Rollup;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.source.Report;

/**
 * Reads reports with the trained encoder: it points at words, and the language's rules read them as
 * numbers, dates and sums.
 */
public final class EncoderReader implements LanguageReader {

  /** About two sentences, in code points. */
  private static final int REACH = 330;

  private final Encoder encoder;
  private final WordsReader words;
  private final Places places;

  EncoderReader(Encoder encoder, WordsReader words, Places places) {
    this.encoder = encoder;
    this.words = words;
    this.places = places;
  }

  /** Tells whether weights are packed with the program; loads nothing. */
  public static boolean isTrained() {
    return EncoderFiles.SHIPPED.arePresent();
  }

  /**
   * Begins to load the weights beside what goes on, so that the first report waits less for them.
   */
  public static void loadAhead() {
    if (isTrained()) {
      Thread.ofPlatform()
          .daemon()
          .name("encoder")
          // Where it fails, the first report fails on it again, and says so.
          .uncaughtExceptionHandler((_, _) -> {})
          .start(Encoder::shipped);
    }
  }

  /**
   * A reader with the weights that are packed with the program.
   *
   * @param words reads values out of words of the language
   * @param places the gazetteer
   * @throws IllegalStateException where there are none
   */
  public static EncoderReader trained(WordsReader words, Places places) {
    return new EncoderReader(
        Encoder.shipped()
            .orElseThrow(() ->
                new IllegalStateException("This program was packed without a trained reader.")),
        words,
        places);
  }

  @Override
  public Reading read(Report report) {
    return look(report).reading();
  }

  /** Reads a report and keeps how likely each type of act is in each sentence. */
  Look look(Report report) {
    String text = report.text().string();
    Sentences sentences = new Sentences(report.text());
    EventMaker maker = new EventMaker(report, sentences, words, places.in(report));
    TotalFinder totals = new TotalFinder(report, sentences, words);
    Likelihood likelihood = new Likelihood(sentences, encoder.heads().types());
    List<Proposal> proposals = new ArrayList<>();
    List<Rollup> rollups = new ArrayList<>();
    WindowsReader windows = new WindowsReader(encoder, text);
    windows.forEach(seen -> {
      likelihood.add(seen.encoding());
      for (Told told : seen.acts()) {
        int sentence = sentences.index(told.trigger());
        proposals.add(new Proposal(maker.event(told), sentence, -1, false));
      }
      rollups.addAll(totals.read(seen.encoding()));
    });
    Reading reading = new Reading(proposals, rollups, false, scenes(proposals));
    return new Look(reading, likelihood, encoder.heads().events());
  }

  /** Where and when the acts are that tell it themselves: others beside them share it. */
  private static Scenes scenes(List<Proposal> proposals) {
    List<Event> events = proposals.stream().map(Proposal::event).toList();
    List<StatedPlace> places =
        events.stream()
            .flatMap(event -> Stream.ofNullable(event.place()))
            .filter(place ->
                place.place() == null
                    || place.place().precision().compareTo(Place.Precision.PROVINCE) <= 0)
            .distinct()
            .toList();
    List<StatedDate> dates =
        events.stream()
            .flatMap(event -> Stream.ofNullable(event.date()))
            .filter(date -> date.period().start() != null && date.period().end() != null)
            .distinct()
            .toList();
    return new Scenes(places, dates, List.of(), REACH);
  }

  /**
   * What the encoder sees in a report.
   *
   * @param reading what it proposes
   * @param likelihood how likely each type is where
   * @param cuts from where on something counts
   */
  record Look(Reading reading, Likelihood likelihood, Heads.EventCuts cuts) {}
}

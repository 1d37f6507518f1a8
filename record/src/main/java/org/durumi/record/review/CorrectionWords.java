package org.durumi.record.review;

import java.util.stream.Stream;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Offer;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;

/** All the quotes that a correction stands on. */
final class CorrectionWords {

  private CorrectionWords() {}

  static Stream<Quote> of(Correction correction) {
    return switch (correction) {
      case Correction.OfType c -> Stream.empty();
      case Correction.OfModality c -> Stream.empty();
      case Correction.OfDate c -> Stream.ofNullable(c.date()).map(StatedDate::words);
      case Correction.OfPlace c -> Stream.ofNullable(c.place()).map(StatedPlace::words);
      case Correction.OfVictims c ->
          Stream.ofNullable(c.victims()).flatMap(CorrectionWords::victims);
      case Correction.OfCount c -> Stream.ofNullable(c.count()).map(StatedCount::words);
      case Correction.OfChildren c -> Stream.empty();
      case Correction.OfAgent c -> Stream.ofNullable(c.agent()).map(Agent::words);
      case Correction.OfAttribution c ->
          Stream.ofNullable(c.attribution()).flatMap(CorrectionWords::source);
      case Correction.OfOffer c -> Stream.ofNullable(c.offer()).flatMap(CorrectionWords::offer);
    };
  }

  private static Stream<Quote> victims(Victims victims) {
    StatedCount count = victims.count();
    Stream<Quote> counted = count == null ? Stream.empty() : Stream.of(count.words());
    return Stream.of(Stream.of(victims.words()), counted, victims.names().stream())
        .flatMap(words -> words);
  }

  private static Stream<Quote> source(Attribution source) {
    return Stream.concat(Stream.of(source.words()), source.via().stream());
  }

  private static Stream<Quote> offer(Offer offer) {
    Offer.Equivalent worth = offer.equivalent();
    return worth == null ? Stream.of(offer.words()) : Stream.of(offer.words(), worth.words());
  }
}

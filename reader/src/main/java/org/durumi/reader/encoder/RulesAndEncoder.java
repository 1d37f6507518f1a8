package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.durumi.reader.proposal.LanguageReader;
import org.durumi.reader.proposal.Proposal;
import org.durumi.reader.proposal.Reading;
import org.durumi.record.event.Event;
import org.durumi.record.event.Rollup;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Rules and encoder together: what the rules state stands; the encoder fills what they leave open
 * in and near the sentence that states the act, and adds acts that they do not see anywhere.
 */
public final class RulesAndEncoder implements LanguageReader {

  private final LanguageReader rules;
  private final Supplier<EncoderReader> encoder;

  /**
   * Joins two readers of one language.
   *
   * @param encoder asked for on a thread of its own, for it may still be loading
   */
  public RulesAndEncoder(LanguageReader rules, Supplier<EncoderReader> encoder) {
    this.rules = rules;
    this.encoder = encoder;
  }

  @Override
  public Reading read(Report report) {
    CompletableFuture<EncoderReader.Look> looking =
        CompletableFuture.supplyAsync(
            () -> encoder.get().look(report), task -> Thread.ofVirtual().start(task));
    Reading ruled = rules.read(report);
    EncoderReader.Look look = seen(looking);
    List<Proposal> unused = new ArrayList<>(look.reading().proposals());
    List<Proposal> kept = new ArrayList<>();
    for (Proposal proposal : ruled.proposals()) {
      if (look.likelihood().of(proposal.event()) >= look.cuts().kept()) {
        kept.add(filled(proposal, unused, report.published()));
      }
    }
    unused.stream()
        .filter(p -> p.event().confidence() >= look.cuts().added())
        .filter(p ->
            ruled.proposals().stream().noneMatch(r -> tellsTheSame(r, p) || pointsAtTheSame(r, p)))
        .map(p -> new Proposal(p.event(), p.sentence(), p.group(), p.follows(), true))
        .forEach(kept::add);
    kept.sort(Comparator.comparing(p -> p.event().trigger()));
    return new Reading(kept, rollups(ruled, look.reading()), ruled.folded(), ruled.scenes());
  }

  /** What the encoder saw; where it failed, this fails in the same way. */
  private static EncoderReader.Look seen(CompletableFuture<EncoderReader.Look> looking) {
    try {
      return looking.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** The rules' telling with what the nearest of the encoder's tellings adds; that one is used. */
  private static Proposal filled(
      Proposal proposal, List<Proposal> unused, @Nullable Period reported) {
    Quote trigger = proposal.event().trigger();
    Proposal same =
        unused.stream()
            .filter(p -> tellsTheSame(proposal, p))
            .min(Comparator.comparingInt(p -> apart(trigger, p.event().trigger())))
            .orElse(null);
    if (same == null) {
      return proposal;
    }
    unused.remove(same);
    return new Proposal(
        Filling.of(proposal.event(), same.event(), reported),
        proposal.sentence(),
        proposal.group(),
        proposal.follows());
  }

  private static int apart(Quote one, Quote other) {
    return Math.abs(one.span().start() - other.span().start());
  }

  /** Of one type, and one's trigger stands in the other's sentences. */
  private static boolean tellsTheSame(Proposal one, Proposal other) {
    Event a = one.event();
    Event b = other.event();
    return a.type() == b.type() && (stands(a.trigger(), b) || stands(b.trigger(), a));
  }

  /** Of two types for the same words, the rules' stands: they know what a verb means. */
  private static boolean pointsAtTheSame(Proposal one, Proposal other) {
    return one.event().trigger().span().overlaps(other.event().trigger().span());
  }

  private static boolean stands(Quote trigger, Event event) {
    return event.evidence().stream().anyMatch(e -> e.span().overlaps(trigger.span()));
  }

  private static List<Rollup> rollups(Reading ruled, Reading learned) {
    List<Rollup> all = new ArrayList<>(ruled.rollups());
    learned.rollups().stream()
        .filter(rollup -> ruled.rollups().stream().noneMatch(known -> touch(known, rollup)))
        .forEach(all::add);
    return all;
  }

  private static boolean touch(Rollup one, Rollup other) {
    return one.evidence().stream()
        .anyMatch(a -> other.evidence().stream().anyMatch(b -> a.span().overlaps(b.span())));
  }
}

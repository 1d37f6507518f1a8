package org.durumi.desk.incidents;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Names;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.incident.Doubt;
import org.durumi.linker.incident.Gist;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Lays the pairs out that a person should decide about, those that change counts most first. */
final class CandidatesViews {

  /** As many as a person decides about before looking anew. */
  private static final int MOST = 25;

  private final Linked linked;
  private final Words words;
  private final SaidWords said;

  CandidatesViews(Linked linked, Words words) {
    this.linked = linked;
    this.words = words;
    this.said = new SaidWords(words);
  }

  /**
   * The page.
   *
   * @param here the pair to look at first, or empty
   */
  CandidatesView of(String here) {
    List<Doubt> ordered = ordered();
    return new CandidatesView(
        ordered.stream().limit(MOST).map(this::pair).toList(), ordered.size(), here);
  }

  /** Those that change counts most first; among equals those that could go either way. */
  List<Doubt> ordered() {
    return linked.doubts().stream()
        .sorted(
            Comparator.comparingInt((Doubt doubt) -> -effect(doubt))
                .thenComparingDouble(
                    doubt -> Math.abs(doubt.score().prior() + doubt.score().bits()))
                .thenComparing(Linked::pair))
        .toList();
  }

  /**
   * How many people are counted once more or once less by the decision: of two happenings of one
   * kind that turn out to be one, the smaller number goes.
   */
  private int effect(Doubt doubt) {
    if (doubt.one().type() != doubt.other().type()) {
      return 0;
    }
    return doubt.together()
        ? Math.min(people(Gist.total(doubt.one())), people(Gist.total(doubt.other())))
        : Math.min(people(count(doubt.one())), people(count(doubt.other())));
  }

  private @Nullable Count count(Telling telling) {
    return linked.incident(Names.of(telling)).map(one -> Gist.of(one).count()).orElse(null);
  }

  private static int people(@Nullable Count count) {
    if (count == null) {
      return 1;
    }
    Integer min = count.min();
    return Math.max(1, min == null ? Objects.requireNonNullElse(count.max(), 1) : min);
  }

  private CandidatesView.Pair pair(Doubt doubt) {
    int effect = effect(doubt);
    String key =
        effect == 0
            ? "candidates.effect.none"
            : doubt.together() ? "candidates.effect.more" : "candidates.effect.less";
    return new CandidatesView.Pair(
        "p" + Names.of(doubt.one()) + "-" + Names.of(doubt.other()),
        doubt.together(),
        Stream.of(doubt.one(), doubt.other()).map(this::side).toList(),
        effect == 0 ? words.of(key) : words.of(key, effect),
        Weights.of(doubt.score(), words));
  }

  private CandidatesView.Side side(Telling telling) {
    Told told = linked.told(Names.of(telling));
    Incident incident = linked.incident(told.id()).orElseThrow();
    return new CandidatesView.Side(
        told.id().toString(),
        told.outlet(),
        told.title(),
        said.published(told.report().published()),
        told.link(),
        "/incidents/" + Linked.address(incident),
        incident.tellings().size(),
        Stream.of(Field.WHAT, Field.WHEN, Field.WHERE, Field.NUMBER, Field.WHO, Field.HAPPENED)
            .flatMap(field -> field.said(told, words).stream())
            .toList(),
        told.said().evidence());
  }
}

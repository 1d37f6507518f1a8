package org.durumi.desk.incidents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.durumi.archive.LinkedEvents;
import org.durumi.archive.store.UndecidedRow;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.linked.Told;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.incident.Incident;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;

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
    return new CandidatesView(
        linked.incidents().undecided().most(MOST).stream()
            .flatMap(row -> pair(row).stream())
            .toList(),
        linked.incidents().undecided().count(),
        linked.events() == LinkedEvents.ACCEPTED,
        here);
  }

  private Optional<CandidatesView.Pair> pair(UndecidedRow row) {
    // Both are read whole, so that what waits for a decision is at hand, too.
    if (linked.load(row.incident()).isEmpty() || linked.load(row.other()).isEmpty()) {
      return Optional.empty();
    }
    int effect = row.people();
    String key =
        effect == 0
            ? "candidates.effect.none"
            : row.together() ? "candidates.effect.more" : "candidates.effect.less";
    TellingPair pair = row.pair();
    return Optional.of(
        new CandidatesView.Pair(
            "p" + pair.first() + "-" + pair.second(),
            row.together(),
            Stream.of(pair.first(), pair.second()).map(this::side).toList(),
            effect == 0 ? words.of(key) : words.of(key, effect),
            Weights.of(linked.incidents().told().explain(pair), words)));
  }

  private CandidatesView.Side side(TellingId telling) {
    Told told = linked.told(telling);
    Incident incident = linked.incident(told.id()).orElseThrow();
    return new CandidatesView.Side(
        told.id().toString(),
        told.outlet(),
        told.title(),
        said.published(told.report().published()),
        told.link(),
        "/incidents/" + Linked.address(incident),
        incident.tellings().size(),
        facts(told),
        told.said().evidence());
  }

  /** Where people are described by nothing but their number, that is said once. */
  private List<String> facts(Told told) {
    Set<String> said = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    return Stream.of(Field.WHAT, Field.WHEN, Field.WHERE, Field.NUMBER, Field.WHO, Field.HAPPENED)
        .flatMap(field -> field.said(told, words).stream())
        .filter(said::add)
        .toList();
  }
}

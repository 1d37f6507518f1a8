package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * Follows the parts of one group. A part begins where something that divides people (a return, a
 * move, a release, a death, an escape) is told of surely fewer than there are, or of "some of
 * them"; the others keep their own timeline.
 */
final class Parts {

  private static final Pattern SOME = words("part");
  private static final Pattern REST = words("rest");

  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Draft> draftOf = new HashMap<>();
  private @Nullable Count whole;

  private static final class Draft {
    private final List<StatusChange> changes = new ArrayList<>();
    private final List<Telling> tellings = new ArrayList<>();
    private @Nullable Count count;

    private StatusTimeline timeline() {
      return new StatusTimeline(changes);
    }
  }

  private static Pattern words(String which) {
    return Phrases.any(
        Phrases.rows("parts.tsv").stream().filter(row -> row[2].equals(which)).map(row -> row[1]));
  }

  /**
   * Follows them.
   *
   * @param strands what was done to the group, in order
   * @param links which follows which
   */
  Parts(List<Strand> strands, List<FollowUp> links) {
    drafts.add(new Draft());
    Map<String, String> earlierOf = new HashMap<>();
    links.forEach(link -> earlierOf.put(link.later(), link.earlier()));
    for (Strand strand : strands) {
      add(strand, earlierOf.get(strand.id()));
    }
  }

  /** How many they are in all. */
  @Nullable Count whole() {
    return whole;
  }

  /** The parts as they are now. */
  List<StatusTimeline> timelines() {
    return drafts.stream().map(Draft::timeline).toList();
  }

  /** The same for whoever reads it. */
  List<Part> named(String group) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Count count = draft.count;
      boolean nobody = count != null && count.max() != null && count.max() == 0;
      if (!nobody) {
        parts.add(new Part(group + "/" + i, count, draft.timeline(), draft.tellings));
      }
    }
    return parts;
  }

  private void add(Strand strand, @Nullable String earlier) {
    StatusChange change = strand.change();
    Draft draft = choose(strand, change, earlier == null ? null : draftOf.get(earlier));
    if (divides(strand, change, draft)) {
      draft = divide(draft, change);
    } else if (drafts.size() == 1 && change.count() != null && change.standing().isPast()) {
      Count told = change.count();
      whole = whole == null ? told : Heads.isMore(told, whole) ? wider(whole, told) : whole;
      draft.count = whole;
    }
    draft.changes.add(change);
    draft.tellings.addAll(strand.tellings());
    draftOf.put(strand.id(), draft);
  }

  private static @Nullable Count wider(Count one, Count other) {
    return Heads.span(List.of(one, other));
  }

  /** The rest if the words say so; else those of the incident that it follows; else who fit. */
  private Draft choose(Strand strand, StatusChange change, @Nullable Draft earlier) {
    Draft rest = drafts.getFirst();
    if (drafts.size() == 1 || says(REST, strand)) {
      return rest;
    }
    if (earlier != null && earlier != rest) {
      return earlier;
    }
    Optional<Draft> known = drafts.stream().filter(draft -> isToldAgain(draft, change)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    return drafts.stream()
        .filter(draft -> mayTake(draft, change))
        .min(
            Comparator.comparing((Draft draft) -> !isExactly(draft.count, change.count()))
                .thenComparing(draft -> draft != rest)
                .thenComparingInt(drafts::indexOf))
        .orElse(rest);
  }

  /**
   * The end of as many, which may be of the same days, is theirs told again, not that of others.
   */
  private static boolean isToldAgain(Draft draft, StatusChange change) {
    return change.standing().isPast()
        && draft
            .timeline()
            .end()
            .filter(end ->
                end.status() == change.status()
                    && isExactly(end.count(), change.count())
                    && Days.mayBeOne(end.when(), change.when()))
            .isPresent();
  }

  /** Tells whether that can still happen to them. */
  static boolean mayTake(StatusTimeline timeline, Status status, Standing standing) {
    if (timeline.isAtLarge()) {
      return false;
    }
    return timeline
        .end()
        .map(end ->
            switch (end.status()) {
              case RETURNED -> !standing.isPast() || status != Status.RETURNED;
              case RELEASED -> status == Status.ARRESTED;
              default -> false;
            })
        .orElse(true);
  }

  private static boolean mayTake(Draft draft, StatusChange change) {
    return mayTake(draft.timeline(), change.status(), change.standing());
  }

  private static boolean isExactly(@Nullable Count one, @Nullable Count other) {
    return one != null && one.equals(other);
  }

  private static boolean divides(Strand strand, StatusChange change, Draft draft) {
    if (!change.standing().isPast() || draft.changes.isEmpty()) {
      return false;
    }
    boolean dividing = change.status().isEnd() || change.status() == Status.MOVED;
    boolean fewer =
        change.count() == null ? says(SOME, strand) : Heads.isPart(change.count(), draft.count);
    return dividing && fewer;
  }

  private static boolean says(Pattern words, Strand strand) {
    return strand.words().stream().anyMatch(told -> words.matcher(told).find());
  }

  private Draft divide(Draft from, StatusChange change) {
    Draft gone = new Draft();
    gone.changes.addAll(from.changes);
    gone.tellings.addAll(from.tellings);
    gone.count = Heads.within(change.count(), from.count);
    from.count = Heads.minus(from.count, gone.count);
    drafts.add(gone);
    return gone;
  }
}

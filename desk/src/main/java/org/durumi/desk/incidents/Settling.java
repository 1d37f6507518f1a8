package org.durumi.desk.incidents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.desk.linked.Names;
import org.durumi.desk.page.Pages;
import org.durumi.desk.page.Undo;
import org.durumi.desk.page.Words;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.RefusedDecision;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Keeps what a person says about pairs of tellings, and takes it back. */
@Component
final class Settling {

  private static final String UNDO = "/incidents/candidates/undo";

  private final LinkedArchive linkedArchive;
  private final Pages pages;
  private final Clock clock;

  Settling(LinkedArchive linkedArchive, Pages pages, Clock clock) {
    this.linkedArchive = linkedArchive;
    this.pages = pages;
    this.clock = clock;
  }

  /** Says of these pairs that they are one incident, or two, all in one go. */
  View settle(List<TellingPair> pairs, boolean same, String back, String notice) {
    Words words = pages.words();
    try {
      keep(
          pairs,
          (pair, by) ->
              same
                  ? new LinkDecision.SameIncident(pair, by.reviewer(), clock.instant(), null)
                  : new LinkDecision.NotTheSameIncident(
                      pair, by.reviewer(), clock.instant(), null));
    } catch (RefusedDecision e) {
      return pages.go(back, refusal(e, words));
    }
    return pages.go(back, notice, new Undo(UNDO, "pairs", written(pairs)));
  }

  /** Takes back the newest decision about each of these pairs. */
  View takeBack(String pairs, String back) {
    Words words = pages.words();
    List<TellingPair> named = read(pairs).reversed();
    if (named.isEmpty()) {
      return pages.go(back);
    }
    try {
      keep(
          named, (pair, by) -> new LinkDecision.Undone(pair, by.reviewer(), clock.instant(), null));
    } catch (RefusedDecision e) {
      return pages.go(back, refusal(e, words));
    }
    return pages.go(back, words.of("incidents.undone"));
  }

  private void keep(
      List<TellingPair> pairs, BiFunction<TellingPair, Person, LinkDecision> deciding) {
    Person by =
        Optional.ofNullable(Doorkeeper.person()).orElseThrow(() -> new AccessDeniedException(""));
    try {
      linkedArchive.decide(incidents ->
          incidents.decide(pairs.stream().map(pair -> deciding.apply(pair, by)).toList()));
    } catch (UnknownIdException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static String refusal(RefusedDecision refused, Words words) {
    return words.language().equals("en")
        ? words.of("incidents.refused", String.valueOf(refused.getMessage()))
        : words.of("incidents.refused", "");
  }

  private static String written(List<TellingPair> pairs) {
    return pairs.stream()
        .map(pair -> pair.first() + "-" + pair.second())
        .collect(Collectors.joining(" "));
  }

  private static List<TellingPair> read(String pairs) {
    List<TellingPair> read = new ArrayList<>();
    for (String pair : pairs.strip().split(" ", -1)) {
      List<TellingId> two =
          Stream.of(pair.split("-", -1)).flatMap(one -> Names.parse(one).stream()).toList();
      if (two.size() == 2 && !two.getFirst().equals(two.getLast())) {
        read.add(new TellingPair(two.getFirst(), two.getLast()));
      }
    }
    return read;
  }
}

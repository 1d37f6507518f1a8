package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.durumi.record.event.Attribution;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/** Remembers who has spoken in a report, so that "the source" and "he" lead back to a name. */
final class Speakers {

  private record Known(Source source, Quote words) {}

  private final List<Known> persons = new ArrayList<>();
  private final List<Known> bodies = new ArrayList<>();
  private @Nullable Quote outlet;
  private List<Attribution> last = List.of();
  private int lastSentence = -2;

  /** Who says what a sentence tells; empty where nobody is named and no speech goes on. */
  List<Attribution> attribution(Parts parts) {
    List<Source> speaking =
        parts.sources().stream().filter(s -> s.role() != Source.Role.TOLD).toList();
    Source nearest = nearest(speaking);
    if (nearest == null) {
      return continued(parts);
    }
    Quote words = resolved(parts, nearest);
    Set<Quote> via = new LinkedHashSet<>();
    for (Source source : parts.sources()) {
      if (source != nearest && source.sort() == Source.Sort.OUTLET) {
        via.add(outletOf(parts, source));
      }
    }
    remember(parts, nearest, words);
    if (nearest.sort() == Source.Sort.PERSON && outlet != null && via.isEmpty()) {
      via.add(outlet);
    }
    via.remove(words);
    last = List.of(new Attribution(words, List.copyOf(via)));
    lastSentence = parts.passage().index();
    return last;
  }

  private List<Attribution> continued(Parts parts) {
    boolean quoted = parts.scopes().size() > 1 && parts.scopes().getFirst().from() <= 1;
    boolean hearsay = parts.outside().matches(".*(?:고 한다|전언이다|설명이다|고 했다)[.]?\\s*");
    boolean next = parts.passage().index() - lastSentence <= 1;
    if (!next || !(quoted || hearsay)) {
      return List.of();
    }
    lastSentence = parts.passage().index();
    return last;
  }

  private static @Nullable Source nearest(List<Source> speaking) {
    Source best = null;
    for (Source source : speaking) {
      if (best == null || rank(source) > rank(best)) {
        best = source;
      }
    }
    return best;
  }

  private static int rank(Source source) {
    int sort =
        switch (source.sort()) {
          case PERSON -> 2;
          case BODY -> 1;
          case OUTLET -> 0;
        };
    return sort + (source.role() == Source.Role.QUOTED ? 3 : 0);
  }

  private Quote resolved(Parts parts, Source source) {
    Quote own = parts.passage().quote(source.start(), source.end());
    if (!source.anaphoric()) {
      return own;
    }
    List<Known> known = source.sort() == Source.Sort.PERSON ? persons : bodies;
    for (Known one : known.reversed()) {
      if (source.head().isEmpty() || one.source().head().endsWith(source.head())) {
        return one.words();
      }
    }
    return own;
  }

  private Quote outletOf(Parts parts, Source source) {
    Quote own = parts.passage().quote(source.start(), source.end());
    boolean pointing = own.text().matches("(?:이 |그 |해당 )?(?:매체|신문|방송|통신|본지|본보)");
    return pointing && outlet != null ? outlet : own;
  }

  private void remember(Parts parts, Source source, Quote words) {
    for (Source other : parts.sources()) {
      if (other.sort() == Source.Sort.OUTLET && outlet == null) {
        outlet = parts.passage().quote(other.start(), other.end());
      }
    }
    if (!source.anaphoric() && source.sort() != Source.Sort.OUTLET) {
      (source.sort() == Source.Sort.PERSON ? persons : bodies).add(new Known(source, words));
    }
  }
}

package org.durumi.linker.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.durumi.linker.chain.Body;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Reliability;
import org.durumi.linker.count.Unit;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of one group, as claims, each by the name of its telling. A number that a report
 * only believes in can raise the upper end and holds up no lower one.
 */
final class Voices {

  private final Origins origins;

  Voices(Origins origins) {
    this.origins = origins;
  }

  /** The claims about one group. */
  List<Claim> of(Entry entry, Entry.Group group) {
    List<Claim> claims = new ArrayList<>();
    for (Body.Told told : group.told()) {
      switch (Entry.standing(told.telling())) {
        case CONFIRMED -> asserted(entry, group, told, claims);
        case INFERRED -> believed(entry, group, told, claims);
        case DENIED -> claims.add(denial(told.telling(), new Claim.Subject.Group(group.id())));
        case FEARED -> {}
      }
    }
    return claims;
  }

  /** Somebody says that it did not happen. */
  Claim denial(Telling telling, Claim.Subject about) {
    return claim(telling, Claim.Kind.DENIAL, about, Count.exactly(0));
  }

  private void asserted(Entry entry, Entry.Group group, Body.Told told, List<Claim> claims) {
    Claim.Subject about = new Claim.Subject.Group(group.id());
    Telling telling = told.telling();
    Count count = Entry.number(told);
    if (count != null) {
      Claim.Kind kind = entry.stock() ? Claim.Kind.SNAPSHOT : Claim.Kind.SINGLE;
      claims.add(claim(telling, kind, about, count));
    } else if (!entry.stock() && told.people() != null) {
      claims.add(claim(telling, Claim.Kind.VAGUE, about, null));
    }
    int names = names(told);
    if (names > 0 && !entry.stock()) {
      claims.add(claim(telling, Claim.Kind.NAMED, about, Count.atLeast(names)));
    }
  }

  private void believed(Entry entry, Entry.Group group, Body.Told told, List<Claim> claims) {
    Count count = Entry.number(told);
    Integer most = count == null ? null : count.max();
    if (entry.stock() || told.people() == null) {
      return;
    }
    boolean higher =
        most != null
            && group.told().stream()
                .filter(one -> !one.equals(told))
                .map(Entry::number)
                .filter(Objects::nonNull)
                .noneMatch(one -> reach(one) >= most);
    Claim.Subject about = new Claim.Subject.Group(group.id());
    claims.add(
        higher && count != null
            ? claim(
                told.telling(),
                Claim.Kind.SINGLE,
                about,
                new Count(null, most, count.approximate()))
            : claim(told.telling(), Claim.Kind.VAGUE, about, null));
  }

  /** The highest end that is said. */
  private static int reach(Count count) {
    Integer max = count.max();
    Integer min = count.min();
    return max != null ? max : min == null ? 0 : min;
  }

  private static int names(Body.Told told) {
    return told.people() == null
        ? 0
        : (int)
            told.people().names().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
  }

  private Claim claim(
      Telling telling, Claim.Kind kind, Claim.Subject about, @Nullable Count count) {
    Origins.Origin origin = origins.of(telling);
    return new Claim(
        telling.id(),
        source(telling.teller()),
        origin.root(),
        origin.relayed(),
        Reliability.F,
        telling.teller().published(),
        kind,
        about,
        Unit.PEOPLE,
        count);
  }

  /** Who says so, for people to read. */
  static String source(Teller teller) {
    return teller.outlet() == null ? teller.report() : teller.outlet();
  }
}

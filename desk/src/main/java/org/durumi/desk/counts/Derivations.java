package org.durumi.desk.counts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.desk.linked.IncidentWords;
import org.durumi.desk.linked.Names;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Conflict;
import org.durumi.linker.count.Derivation;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.count.Link;
import org.durumi.linker.count.Reason;
import org.durumi.linker.count.Region;
import org.durumi.linker.count.Scope;
import org.durumi.linker.count.Side;
import org.durumi.linker.incident.Incident;
import org.durumi.linker.tally.RollupTelling;
import org.durumi.record.event.Count;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Says in the person's language what a bound rests on. */
final class Derivations {

  /** More claims than this under one ground tell a person nothing more. */
  private static final int MOST_CLAIMS = 12;

  private final Words words;
  private final SaidWords said;
  private final IncidentWords names;
  private final Map<String, Incident> incidents = new HashMap<>();

  Derivations(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
    this.names = new IncidentWords(words);
  }

  /** These incidents can be named. */
  void name(Collection<Incident> some) {
    some.forEach(one -> incidents.put(one.id(), one));
  }

  /** Both bounds with their grounds. */
  List<CountsView.Bound> of(HeadCount count) {
    return List.of(bound(count.whyLower()), bound(count.whyUpper()));
  }

  private CountsView.Bound bound(Derivation why) {
    Integer number = why.number();
    String title =
        why.side() == Side.LOWER
            ? words.of("counts.least", number == null ? 0 : number)
            : number == null ? words.of("counts.open") : words.of("counts.most", number);
    List<CountsView.Ground> grounds = new ArrayList<>();
    why.reasons().forEach(reason -> grounds.add(ground(reason)));
    if (grounds.isEmpty()) {
      grounds.add(new CountsView.Ground(words.of("counts.why.nobody"), List.of()));
    }
    return new CountsView.Bound(title, grounds, why.irreducible());
  }

  private CountsView.Ground ground(Reason reason) {
    return switch (reason) {
      case Reason.Singly one ->
          new CountsView.Ground(
              words.of("counts.why.singly." + side(one.side()), one.number(), one.groups().size()),
              claims(one.claims()));
      case Reason.Total one -> new CountsView.Ground(total(one), claims(one.claims()));
      case Reason.Tied one -> new CountsView.Ground(link(one.link()), List.of());
      case Reason.Unclosed one -> new CountsView.Ground(unclosed(one), claims(one.claims()));
      case Reason.OneTypeAlone one ->
          new CountsView.Ground(words.of("counts.why.one-type"), List.of());
    };
  }

  private static String side(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private String total(Reason.Total total) {
    Integer high = total.listedHigh();
    String listed =
        high == null
            ? words.of("said.count.least", total.listedLow())
            : high == total.listedLow()
                ? words.number(high)
                : words.of("said.count.between", total.listedLow(), high);
    return words.of(
        "counts.why.total." + side(total.side()), total.number(), scope(total.scope()), listed);
  }

  private String unclosed(Reason.Unclosed open) {
    String whom =
        Stream.concat(
                open.groups().stream().map(this::name), open.scopes().stream().map(this::scope))
            .limit(MOST_CLAIMS)
            .collect(Collectors.joining("; "));
    return words.of("counts.why.unclosed", whom);
  }

  private String link(Link link) {
    return switch (link) {
      case Link.Same two -> words.of("counts.why.same", name(two.one()), name(two.other()));
      case Link.Within two ->
          words.of(
              "counts.why.within",
              name(two.part()),
              two.wholes().stream().map(this::name).collect(Collectors.joining("; ")));
      case Link.Apart two -> words.of("counts.why.apart", name(two.one()), name(two.other()));
      case Link.MayOverlap two ->
          words.of("counts.why.overlap", name(two.one()), name(two.other()));
    };
  }

  private String name(String group) {
    Incident incident = incidents.get(group);
    return incident == null ? words.of("counts.some-group") : names.name(incident);
  }

  /** What a total is about. */
  String scope(Scope scope) {
    Period period = scope.period();
    List<String> parts =
        Stream.of(
                scope.types().stream().map(type -> said.type(type.code())).sorted().toList(),
                scope.places().stream().map(this::place).toList(),
                period == null ? List.<String>of() : List.of(said.date(period)))
            .flatMap(List::stream)
            .toList();
    return parts.isEmpty()
        ? words.of("counts.everything")
        : parts.stream().reduce((a, b) -> words.of("said.place", a, b)).orElseThrow();
  }

  /** The name of a place that is counted in. */
  String place(Region region) {
    List<String> path = region.path();
    if (path.isEmpty()) {
      return words.of("counts.nowhere");
    }
    String country = path.getFirst().isEmpty() ? null : said.country(path.getFirst());
    String name = path.size() > 1 ? path.getLast() : null;
    return Stream.of(name, country)
        .filter(Objects::nonNull)
        .reduce((a, b) -> words.of("said.place", a, b))
        .orElseGet(() -> words.of("counts.nowhere"));
  }

  private List<CountsView.ClaimView> claims(List<Claim> claims) {
    return claims.stream().limit(MOST_CLAIMS).map(this::claim).toList();
  }

  private CountsView.ClaimView claim(Claim claim) {
    @Nullable Count count = claim.count();
    String number =
        claim.kind() == Claim.Kind.DENIAL
            ? words.of("counts.denies")
            : count == null ? words.of("counts.no-number") : said.count(count);
    return new CountsView.ClaimView(
        words.of("counts.claim", Inert.of(claim.source()), number), link(claim.id()));
  }

  private static String link(String claim) {
    if (RollupTelling.isId(claim)) {
      return "/reports/" + claim.substring(0, claim.indexOf(':'));
    }
    return "/reports/" + Names.of(claim).report() + "?at=" + Names.of(claim).event();
  }

  /** Numbers that cannot all be true. */
  List<CountsView.Ground> conflicts(HeadCount count) {
    return count.conflicts().stream().map(this::conflict).toList();
  }

  private CountsView.Ground conflict(Conflict conflict) {
    return new CountsView.Ground(
        words.of("counts.conflict." + conflict.kind().name().toLowerCase(Locale.ROOT)),
        claims(conflict.claims()));
  }
}

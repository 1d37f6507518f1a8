package org.durumi.linker.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bounds by brute force: people are added one by one in every way, all numbers of people in all
 * sets that come about are kept, and those that fit the claims, or miss them by least, are looked
 * at. Written from the rules alone.
 */
final class EveryWorld {

  /** The fewest and the most, which may be {@link Tally#OPEN}. */
  record Bounds(int lower, int upper, long missed) {
    boolean stretched() {
      return missed > 0;
    }
  }

  static final int MOST_STATES = 40_000;

  private final Ledger ledger;
  private final Question question;

  /** Each set of people, by a group's name or a scope's key. */
  final Map<String, Said> said = new LinkedHashMap<>();

  private final Map<String, Scope> scopes = new TreeMap<>();
  private final Map<String, String> setOf = new HashMap<>();
  private final Set<String> disproved = new HashSet<>();
  private boolean tooMuch;

  EveryWorld(Ledger ledger, Question question) {
    this(ledger, question, true);
  }

  private EveryWorld(Ledger ledger, Question question, boolean judging) {
    this.ledger = ledger;
    this.question = question;
    read();
    for (String total : judging ? List.copyOf(scopes.keySet()) : List.<String>of()) {
      judge(total);
    }
  }

  /** A total that beside what is told singly, and no other total, must be missed is no total. */
  private void judge(String total) {
    List<Claim> claims =
        ledger.claims().stream()
            .filter(c -> !(c.about() instanceof Claim.Subject.All) || total.equals(keyOf(c)))
            .toList();
    Ledger alone = new Ledger(ledger.happenings(), ledger.stocks(), ledger.links(), claims);
    EveryWorld world = new EveryWorld(alone, new Question.Selection(Scope.ALL), false);
    Optional<Bounds> bounds = world.bounds();
    tooMuch |= bounds.isEmpty();
    if (bounds.isPresent() && bounds.get().missed() % weight(1) > 0) {
      said.remove(total);
      disproved.add(total);
    }
  }

  private static String keyOf(Claim c) {
    Scope scope = ((Claim.Subject.All) c.about()).scope();
    return (c.kind() == Claim.Kind.CUMULATIVE ? Ended.scope(scope, c) : scope).key();
  }

  /** How many totals what is told singly disproves. */
  int disproved() {
    return disproved.size();
  }

  /** The same, if of these sets alone the lower or the upper numbers were known. */
  EveryWorld keeping(Set<String> low, Set<String> high) {
    EveryWorld other = new EveryWorld(ledger, question);
    other.said.replaceAll((set, s) ->
        new Said(
            low.contains(set) ? s.low() : 0,
            high.contains(set) ? s.high() : Tally.OPEN,
            s.firmLow(),
            s.firmHigh()));
    return other;
  }

  /** The bounds, or nothing where there is too much to try. */
  Optional<Bounds> bounds() {
    Set<List<Integer>> kinds = kinds();
    if (kinds.size() > 250 || tooMuch) {
      return Optional.empty();
    }
    Optional<Bounds> exact = bounds(kinds, 0);
    int lows = said.values().stream().mapToInt(Said::low).sum();
    return exact.isPresent() && exact.get().lower() < 0 ? bounds(kinds, lows) : exact;
  }

  private Optional<Bounds> bounds(Set<List<Integer>> kinds, int stretch) {
    List<Said> sets = List.copyOf(said.values());
    int[] cap = new int[sets.size()];
    int[] step = new int[sets.size()];
    long states = 1;
    for (int i = 0; i < cap.length; i++) {
      cap[i] = sets.get(i).high() == Tally.OPEN ? sets.get(i).low() : sets.get(i).high() + stretch;
      step[i] = (int) states;
      states *= cap[i] + 1;
      if (states > MOST_STATES) {
        return Optional.empty();
      }
    }
    int[] fewest = new int[(int) states];
    int[] most = new int[(int) states];
    Arrays.fill(fewest, Integer.MAX_VALUE);
    Arrays.fill(most, -1);
    fewest[0] = 0;
    most[0] = 0;
    boolean open = false;
    for (List<Integer> kind : kinds) {
      int counted = kind.getLast();
      boolean free = counted == 1;
      for (int i = 0; i < cap.length; i++) {
        free &= kind.get(i) == 0 || sets.get(i).high() == Tally.OPEN;
      }
      open |= free;
      for (int s = 0; s < states; s++) {
        int next = most[s] < 0 ? -1 : add(s, kind, sets, cap, step);
        if (next >= 0 && next != s) {
          fewest[next] = Math.min(fewest[next], fewest[s] + counted);
          most[next] = Math.max(most[next], most[s] + counted);
        }
      }
    }
    return Optional.of(best(sets, step, cap, fewest, most, open, stretch > 0));
  }

  private static int add(int s, List<Integer> kind, List<Said> sets, int[] cap, int[] step) {
    int next = s;
    for (int i = 0; i < cap.length; i++) {
      if (kind.get(i) == 1) {
        int now = s / step[i] % (cap[i] + 1);
        if (now < cap[i]) {
          next += step[i];
        } else if (sets.get(i).high() != Tally.OPEN) {
          return -1;
        }
      }
    }
    return next;
  }

  private static Bounds best(
      List<Said> sets,
      int[] step,
      int[] cap,
      int[] fewest,
      int[] most,
      boolean open,
      boolean room) {
    long least = Long.MAX_VALUE;
    int lower = -1;
    int upper = -1;
    for (int s = 0; s < fewest.length; s++) {
      if (most[s] < 0) {
        continue;
      }
      long missed = 0;
      for (int i = 0; i < cap.length; i++) {
        int now = s / step[i] % (cap[i] + 1);
        Said set = sets.get(i);
        missed += Math.max(0, set.low() - now) * weight(set.firmLow());
        missed +=
            set.high() == Tally.OPEN ? 0 : Math.max(0, now - set.high()) * weight(set.firmHigh());
      }
      if (missed > 0 && !room) {
        continue;
      }
      if (missed < least) {
        least = missed;
        lower = fewest[s];
        upper = most[s];
      } else if (missed == least) {
        lower = Math.min(lower, fewest[s]);
        upper = Math.max(upper, most[s]);
      }
    }
    return new Bounds(lower, open ? Tally.OPEN : upper, least);
  }

  private static long weight(int firmness) {
    return firmness == 2 ? 1_000_000 : firmness == 1 ? 1_000 : 1;
  }

  private Set<List<Integer>> kinds() {
    EveryPerson every = new EveryPerson(ledger);
    List<Scope> seen = new ArrayList<>(scopes.values());
    if (question instanceof Question.Selection q) {
      seen.add(q.scope());
    }
    every.scopes = seen;
    every.totals =
        scopes.entrySet().stream()
            .filter(s -> !disproved.contains(s.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Set<List<Integer>> kinds = new LinkedHashSet<>();
    for (EveryPerson.Person p : every.all()) {
      List<Integer> kind = new ArrayList<>();
      for (String set : said.keySet()) {
        boolean in =
            scopes.containsKey(set) ? EveryPerson.in(scopes.get(set), p) : p.groups().contains(set);
        kind.add(in ? 1 : 0);
      }
      boolean known = kind.contains(1);
      kind.add(counts(p) ? 1 : 0);
      if (known) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private boolean counts(EveryPerson.Person p) {
    return switch (question) {
      case Question.Selection q -> EveryPerson.in(q.scope(), p);
      case Question.OfGroup q -> p.groups().contains(q.id());
      case Question.OfHappening q ->
          p.deeds().stream().anyMatch(d -> d.listed() != null && d.listed().id().equals(q.id()));
      case Question.Unlisted q -> EveryPerson.in(q.scope(), p) && !listed(q.scope(), p);
      case Question.Listed q -> EveryPerson.in(q.scope(), p) && listed(q.scope(), p);
    };
  }

  private static boolean listed(Scope scope, EveryPerson.Person p) {
    return p.deeds().stream().anyMatch(d -> d.listed() != null && EveryPerson.in(scope, d));
  }

  private void read() {
    List<String> names = new ArrayList<>();
    ledger.happenings().forEach(h -> h.groups().forEach(g -> names.add(g.id())));
    ledger.stocks().forEach(g -> names.add(g.id()));
    names.forEach(n -> setOf.put(n, n));
    for (int round = 0; round < names.size(); round++) {
      for (Link link : ledger.links()) {
        if (link instanceof Link.Same s) {
          String least = least(s);
          setOf.put(s.one(), least);
          setOf.put(s.other(), least);
        }
      }
    }
    Set<String> stocks = new HashSet<>();
    ledger.stocks().forEach(g -> stocks.add(g.id()));
    for (String set : new LinkedHashSet<>(setOf.values())) {
      List<Claim> claims = new ArrayList<>();
      boolean stock = true;
      for (String name : names) {
        if (set.equals(setOf.get(name))) {
          stock &= stocks.contains(name);
          ledger.claims().stream().filter(c -> about(c, name)).forEach(claims::add);
        }
      }
      said.put(set, Said.of(claims, stock ? 0 : 1, 1));
    }
    Map<String, List<Claim>> totals = new TreeMap<>();
    for (Claim c : ledger.claims()) {
      if (c.about() instanceof Claim.Subject.All all) {
        Scope scope = c.kind() == Claim.Kind.CUMULATIVE ? Ended.scope(all.scope(), c) : all.scope();
        scopes.put(keyOf(c), scope);
        totals.computeIfAbsent(keyOf(c), k -> new ArrayList<>()).add(c);
      }
    }
    totals.forEach((key, claims) -> said.put(key, Said.of(claims, 0, 0)));
  }

  private String least(Link.Same s) {
    String one = Objects.requireNonNull(setOf.get(s.one()));
    String other = Objects.requireNonNull(setOf.get(s.other()));
    return one.compareTo(other) < 0 ? one : other;
  }

  private static boolean about(Claim c, String name) {
    return c.about() instanceof Claim.Subject.Group g && g.group().equals(name);
  }
}

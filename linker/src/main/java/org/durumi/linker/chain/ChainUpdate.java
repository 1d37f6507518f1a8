package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.linker.incident.Incident;

/**
 * Brings chains that are kept up to date after some incidents changed. Only strands that look for
 * something that changed are placed anew, all others stay where they are; where that changes a
 * group, those that look for its people are placed anew, too, and so on until nothing changes. The
 * outcome is the same as if all chains were made anew.
 */
public final class ChainUpdate {

  private final ChainShelf shelf;
  private final List<Ruling> rulings;
  private final Map<String, KeptStrand> known = new TreeMap<>();
  private final Map<String, Incident> incidents = new HashMap<>();
  private final Map<String, Strand> strands = new HashMap<>();
  private final Set<String> changed;
  private final Set<String> old = new TreeSet<>();
  private final Set<String> oldGroups = new TreeSet<>();
  private final Set<String> touched = new HashSet<>();
  private final Set<String> anew = new TreeSet<>();
  private final Set<String> moved = new HashSet<>();
  private final Set<String> others = new TreeSet<>();
  private final Map<String, Strand> movers = new HashMap<>();
  private final Evidence evidence = new Evidence(String::equals);

  private ChainUpdate(ChainShelf shelf, Collection<String> changed, List<Ruling> rulings) {
    this.shelf = shelf;
    this.rulings = rulings;
    this.changed = new TreeSet<>(changed);
  }

  /**
   * Works out what changes.
   *
   * @param changed ids of incidents that are new, changed or no more, or about whose people
   *     somebody decided
   * @param rulings all that persons decided, the oldest first
   */
  public static ChainOutcome of(
      ChainShelf shelf, Collection<String> changed, List<Ruling> rulings) {
    return new ChainUpdate(shelf, changed, rulings).run();
  }

  private ChainOutcome run() {
    begin();
    widen();
    ChainBuilder built = built();
    while (touch(built)) {
      int before = anew.size();
      placeMatesAnew(others);
      widen();
      if (anew.size() == before) {
        break;
      }
      built = built();
    }
    return outcome(built);
  }

  private ChainBuilder built() {
    List<Strand> ordered =
        strands.values().stream()
            .filter(one -> known.containsKey(one.id()) || changed(one))
            .sorted(ChainOrder.of())
            .toList();
    Map<String, Placed> pinned = new HashMap<>();
    known.values().stream()
        .filter(one -> !anew.contains(one.id()))
        .forEach(one -> pinned.put(one.id(), one.placed()));
    return ChainBuilder.over(ordered, rulings, pinned);
  }

  private boolean changed(Strand strand) {
    return changed.contains(strand.incident().id());
  }

  private void begin() {
    Set<String> groups = new TreeSet<>();
    Set<String> refs = new TreeSet<>();
    for (KeptStrand one : shelf.ofIncidents(changed)) {
      old.add(one.id());
      touched.addAll(one.keys());
      groups.addAll(one.groups());
      one.keys().stream()
          .filter(key -> key.startsWith(KeptChains.TOLD))
          .forEach(key -> refs.add(key.substring(KeptChains.TOLD.length())));
    }
    oldGroups.addAll(groups);
    moved.addAll(groups);
    shelf.ofGroups(groups).forEach(this::remember);
    known.values().forEach(one -> touched.addAll(one.keys()));
    load(KeptStrand.incidents(known.values()));
    known.keySet().forEach(this::move);
    load(changed);
    refs.addAll(KeptChains.refs(strands.values()));
    placeMatesAnew(refs);
    for (Strand strand : strands.values()) {
      if (changed(strand)) {
        anew.add(strand.id());
        touched.addAll(Candidates.keys(strand));
        move(strand.id());
      }
    }
  }

  private void move(String id) {
    Strand strand = strands.get(id);
    if (strand != null) {
      movers.put(id, strand);
    }
  }

  /** What is of a changed incident is known by that alone. */
  private boolean remember(KeptStrand one) {
    return !changed.contains(one.incident()) && known.putIfAbsent(one.id(), one) == null;
  }

  private void load(Collection<String> ids) {
    List<String> missing = ids.stream().filter(id -> !incidents.containsKey(id)).toList();
    List<Incident> found = shelf.incidents(missing);
    found.forEach(one -> incidents.put(one.id(), one));
    Strands.of(found).forEach(one -> strands.put(one.id(), one));
  }

  /** Who is held to be the same people as these, or others, by a person, is placed anew. */
  private void placeMatesAnew(Set<String> refs) {
    Set<String> mates = mates(refs);
    shelf
        .ofIncidents(mates)
        .forEach(one -> {
          remember(one);
          if (known.containsKey(one.id())) {
            anew.add(one.id());
          }
        });
    load(mates);
  }

  /** The incidents of which somebody said something beside these tellings. */
  private Set<String> mates(Set<String> tellings) {
    Set<String> others = Rulings.beside(tellings, rulings);
    return others.isEmpty() ? Set.of() : shelf.incidentsOf(others);
  }

  /** Takes in all that may find another group now, and all that those may find. */
  private void widen() {
    List<KeptStrand> seeking = shelf.seeking(touched);
    load(KeptStrand.incidents(seeking));
    Set<String> crowded = crowded();
    for (KeptStrand one : seeking) {
      if (!changed.contains(one.incident())
          && (crowded.contains(one.id()) || mayFindAnother(one))) {
        remember(one);
        anew.add(one.id());
      }
    }
    load(KeptStrand.incidents(known.values()));
    Set<String> sought = new HashSet<>();
    anew.forEach(id -> {
      Strand strand = strands.get(id);
      if (strand != null) {
        sought.addAll(Candidates.sought(strand));
      }
    });
    shelf.having(sought).forEach(this::remember);
    Set<String> whole = new HashSet<>();
    Set<String> asked = new HashSet<>(incidents.keySet());
    while (true) {
      Set<String> groups = new TreeSet<>();
      known.values().forEach(one -> groups.addAll(one.groups()));
      groups.removeAll(whole);
      load(KeptStrand.incidents(known.values()));
      Set<String> mates = new TreeSet<>(mates(KeptChains.refs(strands.values())));
      mates.removeAll(asked);
      asked.addAll(mates);
      if (groups.isEmpty() && mates.isEmpty()) {
        return;
      }
      whole.addAll(groups);
      shelf.ofGroups(groups).forEach(this::remember);
      shelf.ofIncidents(mates).forEach(this::remember);
      load(mates);
    }
  }

  /**
   * Tells whether a strand was put with what changed, or could be: it shares a report or a name
   * with it, or its own weight for some of it is not against it.
   */
  private boolean mayFindAnother(KeptStrand one) {
    if (anew.contains(one.id())
        || one.groups().stream().anyMatch(moved::contains)
        || one.placed().hinted().stream().anyMatch(hint -> moved.contains(hint.group()))
        || one.keys().stream().anyMatch(key -> Candidates.isStrong(key) && touched.contains(key))) {
      return true;
    }
    Strand later = strands.get(one.id());
    return later != null
        && movers.values().stream()
            .anyMatch(earlier ->
                Evidence.mayFollow(earlier, later) && evidence.bits(earlier, later) >= 0);
  }

  /** Those that look for something that so many have that one more drives another out. */
  private Set<String> crowded() {
    List<String> keys =
        touched.stream()
            .filter(key -> Candidates.isWeak(key))
            .filter(key -> shelf.having(List.of(key)).size() >= Candidates.NEWEST)
            .toList();
    Set<String> ids = new HashSet<>();
    shelf.seeking(keys).forEach(one -> ids.add(one.id()));
    return ids;
  }

  /** Notes what those look for who may find another group now; true where that is anything new. */
  private boolean touch(ChainBuilder built) {
    int before = touched.size() + others.size() + moved.size() + movers.size();
    Set<String> groups = new TreeSet<>();
    for (String id : anew) {
      KeptStrand was = known.get(id);
      Strand strand = strands.get(id);
      Placed now = built.placed().getOrDefault(id, Placed.NOWHERE);
      if (was == null || !was.placed().isAs(now)) {
        if (strand != null) {
          others.addAll(KeptChains.refs(List.of(strand)));
        }
        groups.addAll(now.groups(id));
        if (was != null) {
          groups.addAll(was.groups());
        }
      }
    }
    for (KeptStrand one : known.values()) {
      if (one.groups().stream().anyMatch(groups::contains)) {
        touched.addAll(one.keys());
        move(one.id());
      }
    }
    groups.forEach(first -> {
      Draft draft = built.drafts().get(first);
      if (draft != null) {
        draft
            .strands()
            .forEach(strand -> {
              touched.addAll(Candidates.keys(strand));
              move(strand.id());
            });
      }
    });
    moved.addAll(groups);
    return touched.size() + others.size() + moved.size() + movers.size() > before;
  }

  private ChainOutcome outcome(ChainBuilder built) {
    Set<String> gone = new TreeSet<>(old);
    List<KeptStrand> kept = new ArrayList<>();
    Set<String> groups = new TreeSet<>(oldGroups);
    for (String id : anew) {
      Strand strand = strands.get(id);
      KeptStrand was = known.get(id);
      Placed now = built.placed().get(id);
      if (strand == null || now == null) {
        continue;
      }
      gone.remove(id);
      if (was == null || !was.placed().equals(now)) {
        kept.add(KeptChains.kept(strand, now));
        groups.addAll(now.groups(id));
        if (was != null) {
          groups.addAll(was.groups());
        }
      }
    }
    Map<String, Group> now = new TreeMap<>();
    Set<String> ended = new TreeSet<>();
    for (String first : groups) {
      Draft draft = built.drafts().get(first);
      if (draft == null) {
        ended.add(first);
      } else {
        now.put(first, draft.group());
      }
    }
    return new ChainOutcome(gone, kept, now, ended);
  }
}

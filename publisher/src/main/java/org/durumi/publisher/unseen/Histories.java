package org.durumi.publisher.unseen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.durumi.archive.Linkable;
import org.durumi.estimator.outcome.Unit;
import org.durumi.linker.incident.NamedPeople;
import org.durumi.linker.telling.Telling;

/** Who recorded what, by one linkage or another. */
final class Histories {

  private final Linkable linkable;
  private final UnseenSelection wanted;
  private final Map<String, Telling> accepted = new HashMap<>();
  private final Map<List<String>, Linked> known = new HashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  Histories(Linkable linkable, UnseenSelection wanted) {
    this.linkable = linkable;
    this.wanted = wanted;
    linkable.accepted().forEach(one -> accepted.put(one.id(), one));
  }

  /** What lists are called, by their keys. */
  Map<String, String> names() {
    return new TreeMap<>(names);
  }

  /** By the linkage as it stands. */
  List<Recorded> asLinked() {
    return recorded(linkable.incidents(), bits -> bits >= 0, NamedPeople::likeliest);
  }

  /** By another, the same for the same seed and number. */
  List<Recorded> draw(long seed, int number) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number);
    return recorded(
        linkable.alternatives().draw(seed, number),
        bits -> random.nextDouble() < 1 / (1 + Math.pow(2, -bits)),
        people -> people.draw(random.nextLong()));
  }

  private interface Naming {
    List<List<NamedPeople.Mention>> of(NamedPeople people);
  }

  private List<Recorded> recorded(
      List<List<String>> clusters, DoublePredicate joins, Naming naming) {
    List<Linked> happenings = new ArrayList<>();
    for (List<String> cluster : clusters) {
      List<String> ids = cluster.stream().filter(accepted::containsKey).sorted().toList();
      if (!ids.isEmpty()) {
        happenings.add(known.computeIfAbsent(ids, this::linked));
      }
    }
    happenings.sort(Comparator.comparing(one -> one.told().getFirst().id()));
    return wanted.unit() == Unit.INCIDENTS
        ? incidents(happenings)
        : people(Stories.of(happenings, linkable.rulings(), joins), naming);
  }

  private Linked linked(List<String> ids) {
    List<Telling> told = new ArrayList<>();
    ids.forEach(id -> {
      Telling telling = accepted.get(id);
      if (telling != null) {
        told.add(telling);
      }
    });
    return Linked.of(told, wanted.rule(), names);
  }

  private List<Recorded> incidents(List<Linked> happenings) {
    return happenings.stream()
        .filter(one -> one.told().stream().anyMatch(wanted::takes))
        .map(one -> Recorded.of(one.lists(), one.told()))
        .toList();
  }

  private List<Recorded> people(Collection<List<Linked>> stories, Naming naming) {
    List<Recorded> people = new ArrayList<>();
    for (List<Linked> story : stories) {
      Map<String, Linked> happeningOf = new LinkedHashMap<>();
      List<NamedPeople.Mention> mentions = new ArrayList<>();
      for (Linked happening : story) {
        for (Telling telling : happening.told()) {
          happeningOf.put(telling.id(), happening);
          telling.groups().stream()
              .flatMap(group -> group.names().stream())
              .distinct()
              .forEach(name -> mentions.add(new NamedPeople.Mention(telling.id(), name)));
        }
      }
      if (!mentions.isEmpty()) {
        naming.of(NamedPeople.of(mentions)).forEach(person -> add(person, happeningOf, people));
      }
    }
    return people;
  }

  private void add(
      List<NamedPeople.Mention> person, Map<String, Linked> happeningOf, List<Recorded> people) {
    Set<String> lists = new TreeSet<>();
    List<Telling> told = new ArrayList<>();
    for (NamedPeople.Mention mention : person) {
      Telling telling = accepted.get(mention.telling());
      Linked happening = happeningOf.get(mention.telling());
      if (telling != null && happening != null) {
        told.add(telling);
        lists.addAll(happening.listsOf(telling));
      }
    }
    if (told.stream().anyMatch(wanted::takes)) {
      people.add(Recorded.of(lists, told.stream().filter(wanted::takes).toList()));
    }
  }
}

package org.durumi.linker.tally;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.linker.count.Claim;
import org.durumi.linker.count.Conflict;
import org.durumi.linker.count.Derivation;
import org.durumi.linker.count.Link;
import org.durumi.linker.count.Reason;

/** Calls the groups of a derivation by what was done to them, where and when. */
final class Named {

  private final Map<String, Entry> entries;

  Named(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** The same derivation with names that people can read. */
  Derivation of(Derivation why) {
    return new Derivation(
        why.side(), why.number(), why.reasons().stream().map(this::of).toList(), why.irreducible());
  }

  /** The same conflict with names that people can read. */
  Conflict of(Conflict conflict) {
    return new Conflict(
        conflict.kind(),
        conflict.claims().stream().map(this::of).toList(),
        conflict.links().stream().map(this::of).toList());
  }

  private Claim of(Claim claim) {
    return claim.about() instanceof Claim.Subject.Group group
        ? claim.as(claim.kind(), new Claim.Subject.Group(name(group.group())))
        : claim;
  }

  private Reason of(Reason reason) {
    return switch (reason) {
      case Reason.Singly one ->
          new Reason.Singly(one.side(), one.number(), all(one.groups()), one.claims());
      case Reason.Unclosed one ->
          new Reason.Unclosed(all(one.groups()), one.scopes(), one.claims());
      case Reason.Tied one -> new Reason.Tied(of(one.link()));
      case Reason.Total one -> one;
      case Reason.OneTypeAlone one -> one;
    };
  }

  private Link of(Link link) {
    return switch (link) {
      case Link.Same two -> new Link.Same(name(two.one()), name(two.other()));
      case Link.Apart two -> new Link.Apart(name(two.one()), name(two.other()));
      case Link.MayOverlap two -> new Link.MayOverlap(name(two.one()), name(two.other()));
      case Link.Within two -> new Link.Within(name(two.part()), all(two.wholes()));
    };
  }

  private List<String> all(List<String> groups) {
    return groups.stream().map(this::name).toList();
  }

  /** Such as {@code the arrest detention (Shenyang, 2012-02-08, 0a1b2c3d4e5f)}. */
  private String name(String group) {
    Entry entry = entries.get(Ties.incident(group));
    if (entry == null) {
      return group;
    }
    List<String> path = entry.where().path();
    String details =
        Stream.of(
                path.isEmpty() ? "" : path.getLast(),
                entry.when() == null ? "" : entry.when().edtf(),
                group)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", "));
    return "the " + entry.type().code().replace('_', ' ') + " (" + details + ")";
  }
}

package org.durumi.linker.count;

import java.util.List;

/**
 * How groups of people lie to each other, where it is known. Without a link: two groups of one
 * incident may overlap; those of different incidents of one type are apart, since a person is
 * counted once in each happening and happenings that are one are joined before; those of different
 * types may be the same people.
 */
public sealed interface Link {

  /** One group under two names, such as the people of an arrest and of their transfer. */
  record Same(String one, String other) implements Link {}

  /**
   * All of the part belong to the wholes: "nine of them", "two children among them".
   *
   * @param part the smaller group
   * @param wholes one group, or several of which everybody in the part is in at least one
   */
  record Within(String part, List<String> wholes) implements Link {
    /** Refuses a part of nothing. */
    public Within {
      wholes = wholes.stream().distinct().toList();
      if (wholes.isEmpty() || wholes.contains(part)) {
        throw new IllegalArgumentException("a part needs a whole that is not itself");
      }
    }
  }

  /** Nobody is in both: "along with six helpers", once a person has decided so. */
  record Apart(String one, String other) implements Link {}

  /** The two may share people, though their incidents are of one type. */
  record MayOverlap(String one, String other) implements Link {}

  /** A group and those that it is part of. */
  static Within within(String part, String... wholes) {
    return new Within(part, List.of(wholes));
  }

  /** The groups it names. */
  default List<String> groups() {
    return switch (this) {
      case Same l -> List.of(l.one(), l.other());
      case Apart l -> List.of(l.one(), l.other());
      case MayOverlap l -> List.of(l.one(), l.other());
      case Within l ->
          java.util.stream.Stream.concat(java.util.stream.Stream.of(l.part()), l.wholes().stream())
              .toList();
    };
  }

  /** What is left of it if nobody vouches for it: the groups may overlap. */
  default List<Link> loosened() {
    List<String> all = groups();
    return all.stream().skip(1).<Link>map(g -> new MayOverlap(all.getFirst(), g)).toList();
  }
}

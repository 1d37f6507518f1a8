package org.durumi.linker.count;

import java.time.LocalDate;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * One number that somebody gives, or a denial. A claim is not an incident, and an incident is not a
 * person: nothing is ever added up over claims.
 *
 * @param id the claim's own name, such as that of a telling
 * @param source who says so, for people to read
 * @param root the independent origin that it rests on; copies of one text have one root
 * @param relayed true where the source only repeats the root; such a claim counts for nothing once
 *     the root's own is at hand, so that a misquotation moves no number
 * @param reliability the source's grade
 * @param asOf the day that the number was true on or was given, or null; of one root, the later
 *     number replaces the earlier
 * @param kind how the number is meant
 * @param about whom it counts
 * @param unit what it counts
 * @param count how many, or null where no number is given ("a large number")
 */
public record Claim(
    String id,
    String source,
    String root,
    boolean relayed,
    Reliability reliability,
    @Nullable LocalDate asOf,
    Kind kind,
    Subject about,
    Unit unit,
    @Nullable Count count) {

  /** How a number is meant. */
  public enum Kind {
    /** The people of one group. */
    SINGLE,
    /** People of one group who are known by name: nobody's lower figure takes them back. */
    NAMED,
    /** A total over several incidents, listed here or not. */
    ROLLUP,
    /** A total from a day on until the day it was given. */
    CUMULATIVE,
    /** A rate, or how many there are on one day. Never added, never a flow. */
    SNAPSHOT,
    /** Words such as "dozens": they give way to numbers. */
    VAGUE,
    /** Nobody, says a party. */
    DENIAL
  }

  /** Whom a claim counts. */
  public sealed interface Subject {
    /**
     * One group of people.
     *
     * @param group its name in the ledger
     */
    record Group(String group) implements Subject {}

    /**
     * All to whom something was done within limits.
     *
     * @param scope the limits
     */
    record All(Scope scope) implements Subject {}
  }

  /** Refuses totals about one group, and numbers of one group's people about a scope. */
  public Claim {
    boolean total = kind == Kind.ROLLUP || kind == Kind.CUMULATIVE;
    boolean own = kind == Kind.SINGLE || kind == Kind.NAMED;
    if ((total && about instanceof Subject.Group) || (own && about instanceof Subject.All)) {
      throw new IllegalArgumentException(kind + " claim with the wrong subject");
    }
    if (kind == Kind.NAMED && (count == null || count.min() == null || unit != Unit.PEOPLE)) {
      throw new IllegalArgumentException("a list of names has a length");
    }
  }

  /** A number for one group of people, by a source of its own, ungraded and undated. */
  public static Claim of(String id, String source, String group, Count count) {
    return new Claim(
        id,
        source,
        source,
        false,
        Reliability.F,
        null,
        Kind.SINGLE,
        new Subject.Group(group),
        Unit.PEOPLE,
        count);
  }

  /** A total, by a source of its own, ungraded and undated. */
  public static Claim total(String id, String source, Scope scope, Count count) {
    return of(id, source, "", count).as(Kind.ROLLUP, new Subject.All(scope));
  }

  /** The same claim, meant otherwise. */
  public Claim as(Kind otherKind, Subject other) {
    return new Claim(id, source, root, relayed, reliability, asOf, otherKind, other, unit, count);
  }

  /** The same claim, meant otherwise about the same people. */
  public Claim as(Kind other) {
    return as(other, about);
  }

  /** The same claim on a day. */
  public Claim on(LocalDate day) {
    return new Claim(id, source, root, relayed, reliability, day, kind, about, unit, count);
  }

  /** The same claim, only repeated from a root. */
  public Claim relaying(String origin) {
    return new Claim(id, source, origin, true, reliability, asOf, kind, about, unit, count);
  }

  /** The same claim by a source of that grade. */
  public Claim graded(Reliability grade) {
    return new Claim(id, source, root, relayed, grade, asOf, kind, about, unit, count);
  }

  /** The same number of something else. */
  public Claim in(Unit other) {
    return new Claim(id, source, root, relayed, reliability, asOf, kind, about, other, count);
  }

  /** Never the source: it may be a person. */
  @Override
  public String toString() {
    return "Claim[" + id + ", " + kind + ", " + count + "]";
  }
}

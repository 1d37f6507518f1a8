package org.durumi.linker.count;

/** Whom to count. */
public sealed interface Question {

  /**
   * Everybody to whom something was done within limits: a month, a place, a type.
   *
   * @param scope the limits
   */
  record Selection(Scope scope) implements Question {}

  /**
   * The people of one incident.
   *
   * @param id its name
   */
  record OfHappening(String id) implements Question {}

  /**
   * The people of one group.
   *
   * @param id its name
   */
  record OfGroup(String id) implements Question {}

  /**
   * Those whom a total counts and no listed incident holds.
   *
   * @param scope the scope of one of the ledger's totals
   */
  record Unlisted(Scope scope) implements Question {}

  /**
   * Those whom a total counts and a listed incident holds.
   *
   * @param scope the scope of one of the ledger's totals
   */
  record Listed(Scope scope) implements Question {}
}

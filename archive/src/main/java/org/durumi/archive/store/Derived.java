package org.durumi.archive.store;

import java.sql.Connection;

/**
 * What is derived from reports and from what people decided. An index: it can be made anew.
 *
 * @param told tellings, events, their reports and texts, many at a time
 * @param doubts pairs of which the linker is unsure
 * @param strands who is followed, and with whom
 * @param custodies groups of people who were followed, in brief
 * @param likenesses which texts are nearly the same
 */
public record Derived(
    ToldRows told, Doubts doubts, Strands strands, Custodies custodies, Likenesses likenesses) {

  static Derived of(Connection connection, Database database, Seals seals) {
    return new Derived(
        new ToldRows(connection, seals),
        new Doubts(connection, database),
        new Strands(connection, seals),
        new Custodies(connection),
        new Likenesses(connection, seals));
  }
}

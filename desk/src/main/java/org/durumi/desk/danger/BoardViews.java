package org.durumi.desk.danger;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.durumi.desk.danger.DangerView.PartView;
import org.durumi.desk.linked.Linked;
import org.durumi.desk.page.Address;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;

/** Lays the board out in the person's language. */
final class BoardViews {

  /** How many of each part are shown at first, and how many more each time. */
  private static final int STEP = 30;

  private static final int MORE = 100;

  private final Words words;
  private final CardViews cards;
  private final Instant now;

  BoardViews(Linked linked, Words words, Instant now, ZoneId zone) {
    this.words = words;
    this.cards = new CardViews(linked, words, now, zone);
    this.now = now;
  }

  /**
   * The page.
   *
   * @param span how far back it looks
   * @param owner whose groups alone, or empty
   * @param show how many of each part to show
   */
  DangerView of(Board board, Span span, String owner, int show) {
    Board.Groups found = board.within(span.longest());
    List<Choice> owners =
        found.groups().stream()
            .flatMap(group -> Optional.ofNullable(group.care().owner()).stream())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(name -> new Choice(name, Inert.of(name)))
            .toList();
    List<Brief> groups =
        found.groups().stream()
            .filter(group -> owner.isEmpty() || owner.equals(group.care().owner()))
            .toList();
    int most = Math.max(STEP, show);
    Address more =
        Address.of("/danger")
            .with("within", span.code())
            .with("owner", owner)
            .with("show", most + MORE);
    Map<Group.Column, List<Brief>> parts =
        groups.stream().collect(Collectors.groupingBy(group -> Group.column(group.care(), now)));
    return new DangerView(
        Stream.of(Group.Column.values())
            .map(part -> part(board, part, parts.getOrDefault(part, List.of()), most, more))
            .toList(),
        span.code(),
        Stream.of(Span.values())
            .map(one -> new Choice(one.code(), words.of("danger.within." + one.code())))
            .toList(),
        owner,
        owners,
        found.older(),
        found.leftOut(),
        groups.size());
  }

  private PartView part(
      Board board, Group.Column part, List<Brief> groups, int most, Address more) {
    return new PartView(
        part.name().toLowerCase(Locale.ROOT),
        board.read(groups.stream().limit(most).toList()).stream()
            .map(group -> cards.card(group, board.urgency(group)))
            .toList(),
        groups.size(),
        groups.size() > most ? more.text() : null);
  }
}

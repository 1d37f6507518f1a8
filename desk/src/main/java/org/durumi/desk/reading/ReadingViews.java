package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.CaseRow;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.record.event.Rollup;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Makes what the page shows of what the archive knows. */
final class ReadingViews {

  private final Words words;
  private final SaidWords said;
  private final Person person;
  private final boolean secondPerson;

  /**
   * For one person.
   *
   * @param secondPerson whether a second person must sign reports off
   */
  ReadingViews(Words words, Person person, boolean secondPerson) {
    this.words = words;
    this.said = new SaidWords(words);
    this.person = person;
    this.secondPerson = secondPerson;
  }

  ReadingView of(
      Dossier dossier,
      CaseRow work,
      Asked asked,
      @Nullable Draft draft,
      @Nullable TogetherView together) {
    List<Review> reviews = dossier.reviews();
    int at = at(reviews, asked.at());
    int first = Math.max(0, at - 1) / ReadingView.MOST_CARDS * ReadingView.MOST_CARDS;
    int last = Math.min(reviews.size(), first + ReadingView.MOST_CARDS);
    ReportText text = dossier.proposed().report().text();
    List<Run.Marked> marked = new ArrayList<>();
    List<EventCard> cards = new ArrayList<>();
    for (int i = first; i < last; i++) {
      Review review = reviews.get(i);
      EventCard card = EventCard.of(i + 1, review, words);
      cards.add(card);
      if (!card.isRejected()) {
        marked.addAll(EventQuotes.marked(text, review.event(), i + 1));
      }
    }
    return new ReadingView(
        dossier,
        work,
        facts(dossier),
        person.getName().equals(work.owner()),
        Run.cut(text.string(), marked),
        List.copyOf(cards),
        reviews.stream().filter(r -> r.state() == ReviewState.PROPOSED).count(),
        reviews.stream().mapToInt(review -> review.decisions().size()).sum(),
        dossier.proposed().rollups().stream().map(this::total).toList(),
        at,
        asked.open(),
        did(reviews, asked.did()),
        Closing.of(reviews, work.status(), person, secondPerson, words),
        draft,
        together);
  }

  private static int at(List<Review> reviews, @Nullable Integer wanted) {
    return wanted != null && wanted >= 0 && wanted <= reviews.size()
        ? wanted
        : NextEvent.after(reviews, 0);
  }

  private @Nullable EventCard did(List<Review> reviews, @Nullable Integer event) {
    if (event == null || event < 1 || event > reviews.size()) {
      return null;
    }
    Review review = reviews.get(event - 1);
    return review.standing().isEmpty() ? null : EventCard.of(event, review, words);
  }

  private List<String> facts(Dossier dossier) {
    String outlet = dossier.row().outlet();
    return Stream.of(
            outlet == null ? words.of("reading.outlet.unknown") : Inert.of(outlet),
            said.published(dossier.row().published()),
            said.language(dossier.row().language()))
        .filter(Objects::nonNull)
        .toList();
  }

  private String total(Rollup rollup) {
    String count = said.count(rollup.count().count());
    String type = words.name("type", rollup.type().code());
    String date = rollup.date() == null ? "" : said.date(rollup.date().period());
    return date.isEmpty()
        ? words.of("reading.total", type, count)
        : words.of("reading.total.dated", type, count, date);
  }
}

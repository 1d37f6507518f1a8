package org.durumi.desk.reading;

import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.CaseRow;
import org.durumi.desk.page.Words;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/**
 * A report and its events.
 *
 * @param dossier all that is known of it
 * @param work where the work on it stands
 * @param runs its text, cut where marked words begin and end
 * @param cards its events
 * @param at the event to begin with, from 1; 0 for the sign-off
 * @param draft what was typed and refused, if anything was
 */
public record ReadingView(
    Dossier dossier,
    CaseRow work,
    List<Run> runs,
    List<EventCard> cards,
    int at,
    @Nullable Draft draft) {

  /**
   * What a person typed that was refused, to be shown again.
   *
   * @param event the event that it was about; 0 for a new one
   * @param refusal why, a sentence
   * @param typed value by field
   * @param why the reason given
   */
  public record Draft(int event, String refusal, java.util.Map<String, String> typed, String why) {

    /** Never what was typed. */
    @Override
    public String toString() {
      return "Draft[" + event + "]";
    }
  }

  static ReadingView of(
      Dossier dossier, CaseRow work, Words words, @Nullable Integer wanted, @Nullable Draft draft) {
    ReportText text = dossier.proposed().report().text();
    List<Run.Marked> marked = new ArrayList<>();
    List<EventCard> cards = new ArrayList<>();
    int at = 0;
    for (int i = 1; i <= dossier.reviews().size(); i++) {
      Review review = dossier.reviews().get(i - 1);
      if (review.state() != ReviewState.REJECTED) {
        marked.addAll(EventQuotes.marked(text, review.event(), i));
      }
      cards.add(EventCard.of(i, review, words));
      if (at == 0 && review.state() == ReviewState.PROPOSED) {
        at = i;
      }
    }
    if (wanted != null && wanted >= 0 && wanted <= cards.size()) {
      at = wanted;
    }
    return new ReadingView(dossier, work, Run.cut(text.string(), marked), cards, at, draft);
  }

  /** How many events wait for a decision. */
  public long waiting() {
    return cards.stream().filter(EventCard::isWaiting).count();
  }

  /** The value to show in a field of the form: what was refused, else what stands. */
  public String value(EventCard card, EventLines.Line line) {
    return draft != null && draft.event() == card.number()
        ? draft.typed().getOrDefault(line.field(), line.typed())
        : line.typed();
  }

  /** The reason to show in a form again. */
  public String why(EventCard card) {
    return draft != null && draft.event() == card.number() ? draft.why() : "";
  }

  /** Codes of all types of act. */
  public static List<String> types() {
    return java.util.Arrays.stream(ActType.values()).map(ActType::code).toList();
  }

  /** Codes of all modalities. */
  public static List<String> modalities() {
    return java.util.Arrays.stream(Modality.values()).map(Modality::code).toList();
  }
}

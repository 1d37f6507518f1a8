package org.durumi.desk.reading;

import java.util.Arrays;
import java.util.List;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.CaseRow;
import org.durumi.desk.page.Inert;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Modality;
import org.durumi.record.source.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A report and its events.
 *
 * @param dossier all that is known of it
 * @param work where the work on it stands
 * @param facts outlet, day of publication and language, for people
 * @param isMine whether the person has the report
 * @param runs its text, cut where marked words begin and end
 * @param cards its events, or those around the one that is shown
 * @param waiting how many of all its events wait for a decision
 * @param steps how many decisions there are about all its events
 * @param totals what it says about several events in all
 * @param at the event to begin with, from 1; 0 for the sign-off
 * @param open which form is open, or empty
 * @param did the event that was decided about last, if it can be taken back; else null
 * @param closing how the work on it may be ended
 * @param draft what was typed and refused, if anything was
 * @param together what others do there meanwhile; null at a desk for one person
 */
public record ReadingView(
    Dossier dossier,
    CaseRow work,
    List<String> facts,
    boolean isMine,
    List<Run> runs,
    List<EventCard> cards,
    long waiting,
    int steps,
    List<String> totals,
    int at,
    String open,
    @Nullable EventCard did,
    Closing closing,
    @Nullable Draft draft,
    @Nullable TogetherView together) {

  /** How many events are on one page. */
  static final int MOST_CARDS = 40;

  /** The report's number. */
  public long report() {
    return dossier.row().number();
  }

  /** Its headline, or else its name. */
  public String title() {
    String title = dossier.row().title();
    return Inert.of(title == null || title.isBlank() ? dossier.row().name() : title);
  }

  /** Where words stand, in UTF-16 units, as the page counts. */
  public int offsetOf(Quote words) {
    return dossier.proposed().report().text().offsetOf(words);
  }

  /** How many events it has. */
  public int all() {
    return dossier.reviews().size();
  }

  /** The last event before those on this page, 0 if there is none. */
  public int before() {
    return cards.isEmpty() ? 0 : cards.getFirst().number() - 1;
  }

  /** The first event behind those on this page, 0 if there is none. */
  public int behind() {
    return cards.isEmpty() || cards.getLast().number() == all() ? 0 : cards.getLast().number() + 1;
  }

  /** Tells whether a form is open for this event. */
  public boolean isOpen(String form, int event) {
    return open.equals(form) && at == event;
  }

  /** What is in a control: what was refused, else what stands. */
  public String typed(int event, String control, String stands) {
    return draft != null && draft.event() == event
        ? draft.form().getOrDefault(control, stands)
        : stands;
  }

  /** Why a field cannot be understood; null if it can. */
  public @Nullable String problem(int event, String field) {
    return draft != null && draft.event() == event ? draft.problems().get(field) : null;
  }

  /** Codes of all types of act. */
  public static List<String> types() {
    return Arrays.stream(ActType.values()).map(ActType::code).toList();
  }

  /** Codes of all modalities. */
  public static List<String> modalities() {
    return Arrays.stream(Modality.values()).map(Modality::code).toList();
  }

  /** Codes of all sorts of actors. */
  public static List<String> sorts() {
    return Arrays.stream(Agent.Kind.values()).map(Agent.Kind::code).toList();
  }
}

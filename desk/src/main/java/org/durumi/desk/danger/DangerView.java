package org.durumi.desk.danger;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the board shows.
 *
 * @param parts needs action now, waiting, closed
 * @param within the code of how far back it looks
 * @param spans what one may choose for that
 * @param owner whose groups alone, or empty
 * @param owners whose groups there are
 * @param older how many older groups are not shown
 * @param leftOut how many groups are left out since a report asserts an end
 * @param count how many groups it shows
 */
public record DangerView(
    List<PartView> parts,
    String within,
    List<Choice> spans,
    String owner,
    List<Choice> owners,
    int older,
    int leftOut,
    int count) {

  /** Keeps its own copies. */
  public DangerView {
    parts = List.copyOf(parts);
    spans = List.copyOf(spans);
    owners = List.copyOf(owners);
  }

  /**
   * One part of the board.
   *
   * @param code now, waiting or closed
   * @param cards the most urgent first
   * @param total how many there are
   * @param more the address that shows more, if there are more
   */
  public record PartView(String code, List<Card> cards, int total, @Nullable String more) {

    /** Keeps its own copy. */
    public PartView {
      cards = List.copyOf(cards);
    }
  }

  /**
   * One group.
   *
   * @param id its place on the page
   * @param report the number of the report that its plan is kept with
   * @param event that report's event
   * @param link the page that shows the words of the first telling
   * @param reports how many reports tell of it
   * @param status in plain words
   * @param tone danger, warn or nothing
   * @param who the people, or null where the report does not say
   * @param count how many, or null
   * @param children whether there are children among them
   * @param elapsed how long ago, to the hour or the day
   * @param elapsedFrom what that counts from
   * @param held where they were last held, or null
   * @param feared where they are feared to go, or null
   * @param parted whether others were taken with them to whom something else happened then
   * @param standings what is confirmed, concluded, feared and denied, kept apart
   * @param maybe incidents that may be about them, too
   * @param also what was planned at other events of theirs
   * @param steps what is told of them, in order
   * @param plan what is to be done
   * @param suggestions deadlines that one may set
   */
  public record Card(
      String id,
      long report,
      int event,
      String link,
      int reports,
      String status,
      String tone,
      @Nullable String who,
      @Nullable String count,
      boolean children,
      String elapsed,
      String elapsedFrom,
      @Nullable String held,
      @Nullable String feared,
      boolean parted,
      List<StandingView> standings,
      List<Choice> maybe,
      List<String> also,
      List<StepView> steps,
      Plan plan,
      List<SuggestionView> suggestions) {

    /** Keeps its own copies. */
    public Card {
      standings = List.copyOf(standings);
      maybe = List.copyOf(maybe);
      also = List.copyOf(also);
      steps = List.copyOf(steps);
      suggestions = List.copyOf(suggestions);
    }
  }

  /**
   * What is told of them with one firmness.
   *
   * @param code confirmed, inferred, feared or denied
   * @param told what it is, in words
   */
  public record StandingView(String code, String told) {}

  /**
   * One thing that is told of a group.
   *
   * @param code confirmed, inferred, feared or denied
   * @param told what, when and where
   * @param link the page of the incident
   * @param quotes the reports' sentences
   */
  public record StepView(String code, String told, String link, List<QuoteView> quotes) {

    /** Keeps its own copy. */
    public StepView {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * What one report says.
   *
   * @param outlet who published it
   * @param link the page that shows the words
   * @param sentences the report's
   * @param voices who says so
   */
  public record QuoteView(String outlet, String link, List<String> sentences, List<String> voices) {

    /** Keeps its own copies. */
    public QuoteView {
      sentences = List.copyOf(sentences);
      voices = List.copyOf(voices);
    }
  }

  /**
   * What is to be done.
   *
   * @param action in words, or null
   * @param owner who does it, or null
   * @param due when it is due, or null
   * @param left how long until then, or since
   * @param overdue whether that has passed
   * @param dueField the same as a form's field holds it, or empty
   * @param closed why nothing more is to be done, or null while it is open
   */
  public record Plan(
      @Nullable String action,
      @Nullable String owner,
      @Nullable String due,
      @Nullable String left,
      boolean overdue,
      String dueField,
      @Nullable String closed) {}

  /**
   * A deadline that one may set.
   *
   * @param text what it is
   * @param source where it comes from
   * @param value what the form sends
   */
  public record SuggestionView(String text, String source, String value) {}
}

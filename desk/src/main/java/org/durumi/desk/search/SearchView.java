package org.durumi.desk.search;

import java.util.List;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param form what was asked for
 * @param choices what the filters offer
 * @param refusal why nothing was searched, if so
 * @param summary how many were found, or null where nothing was searched
 * @param caution that not all were compared, if so
 * @param finds the best first
 * @param more the address that shows more, if there are more to show
 * @param examples for a page that was not asked anything
 */
public record SearchView(
    SearchForm form,
    Choices choices,
    @Nullable String refusal,
    @Nullable String summary,
    @Nullable String caution,
    List<Find> finds,
    @Nullable String more,
    List<Example> examples) {

  /** Keeps its own copies. */
  public SearchView {
    finds = List.copyOf(finds);
    examples = List.copyOf(examples);
  }

  /** What the filters offer. */
  public record Choices(
      List<Choice> types, List<Choice> modalities, List<Choice> states, List<Choice> languages) {}

  /**
   * A report that was found.
   *
   * @param number the report's number
   * @param link the page that shows it
   * @param title its headline in runs
   * @param facts outlet, date, language
   * @param passage its best passage in runs
   * @param events the first of its events
   * @param moreEvents how many more there are
   */
  public record Find(
      long number,
      String link,
      List<Run> title,
      List<String> facts,
      List<Run> passage,
      List<FoundEvent> events,
      int moreEvents) {

    /** Keeps its own copies. */
    public Find {
      title = List.copyOf(title);
      facts = List.copyOf(facts);
      passage = List.copyOf(passage);
      events = List.copyOf(events);
    }
  }

  /**
   * Words of a report, all marked or none.
   *
   * @param text inert
   * @param marked whether they were asked for
   */
  public record Run(String text, boolean marked) {}

  /**
   * An event of a report that was found, in a few words.
   *
   * @param type the name of its type
   * @param told the rest
   * @param state the code of its state
   * @param stateName the name of its state
   */
  public record FoundEvent(String type, String told, String state, String stateName) {}

  /**
   * A search to try.
   *
   * @param words to search for
   * @param language of the words
   * @param link the address that does so
   * @param meaning what it finds
   */
  public record Example(String words, String language, String link, String meaning) {}
}

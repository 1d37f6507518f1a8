package org.durumi.desk.add;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page where reports are added, with what was typed if it was refused.
 *
 * @param pasted the text
 * @param page the page to fetch
 * @param refused which of the three was refused: {@code files}, {@code text} or {@code page}; else
 *     empty
 * @param sentence why
 * @param projects those that a report can go into; none where it goes where all begin
 */
public record AddView(
    Pasted pasted,
    PageRequest page,
    String refused,
    @Nullable String sentence,
    List<String> projects) {

  private AddView(Pasted pasted, PageRequest page, String refused, @Nullable String sentence) {
    this(pasted, page, refused, sentence, Projects.names());
  }

  /** Keeps its own copy. */
  public AddView {
    projects = List.copyOf(projects);
  }

  /** Nothing typed, nothing refused. */
  static AddView empty() {
    return new AddView(Pasted.NOTHING, PageRequest.NOTHING, "", null);
  }

  static AddView refused(Pasted pasted, String sentence) {
    return new AddView(pasted, PageRequest.NOTHING, "text", sentence);
  }

  static AddView refused(PageRequest page, String sentence) {
    return new AddView(Pasted.NOTHING, page, "page", sentence);
  }

  static AddView refused(String sentence) {
    return new AddView(Pasted.NOTHING, PageRequest.NOTHING, "files", sentence);
  }
}

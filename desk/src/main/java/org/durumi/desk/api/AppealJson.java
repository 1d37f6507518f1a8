package org.durumi.desk.api;

import java.util.List;
import org.durumi.desk.appeals.AppealView;
import org.durumi.desk.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * An appeal that somebody works on; see {@code openapi.json}.
 *
 * @param incident as it was asked for
 * @param refusal why nothing can be drafted at all
 * @param title of the draft; null where something blocks it
 */
record AppealJson(
    String incident,
    String name,
    String receiver,
    String tongue,
    @Nullable Integer group,
    List<Choice> groups,
    @Nullable String refusal,
    @Nullable String title,
    int missing,
    boolean confidential,
    List<String> deadlines,
    List<String> blocks,
    List<String> remarks,
    List<AppealView.SectionView> sections,
    List<AppealView.QuestionView> questions,
    List<AppealView.AnswerView> answers,
    List<String> names,
    List<AppealView.FileView> files) {

  static AppealJson of(AppealView page) {
    return new AppealJson(
        page.incident(),
        page.name(),
        page.receiver(),
        page.tongue(),
        page.group().isEmpty() ? null : Integer.valueOf(page.group()),
        page.groups(),
        page.refusal(),
        page.title(),
        page.missing(),
        page.confidential(),
        page.deadlines(),
        page.blocks(),
        page.remarks(),
        page.sections(),
        page.questions(),
        page.answers(),
        page.names(),
        page.files());
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "AppealJson[" + receiver + "]";
  }
}

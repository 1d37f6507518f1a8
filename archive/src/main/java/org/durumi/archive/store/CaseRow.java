package org.durumi.archive.store;

import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Project;
import org.jspecify.annotations.Nullable;

/**
 * A report as work.
 *
 * @param report the report's number
 * @param status where the work stands
 * @param owner who has it, if anybody
 * @param urgency 0 to 3, as {@link org.durumi.record.casework.Urgency} tells it
 * @param relevance 0 to 100, as {@link org.durumi.record.casework.Relevance} tells it
 * @param events how many events nobody rejected
 * @param waiting how many of them wait for a decision
 * @param language the report's, repeated
 * @param outlet the report's, repeated
 * @param family the lowest number among reports of nearly the same text; its own if there is none
 * @param kin whether there are other reports of nearly the same text
 * @param project the project that it belongs to
 */
public record CaseRow(
    long report,
    CaseStatus status,
    @Nullable String owner,
    int urgency,
    int relevance,
    int events,
    int waiting,
    String language,
    @Nullable String outlet,
    long family,
    boolean kin,
    Project project) {

  /** That of a report that nobody moved to a project. */
  public CaseRow(
      long report,
      CaseStatus status,
      @Nullable String owner,
      int urgency,
      int relevance,
      int events,
      int waiting,
      String language,
      @Nullable String outlet,
      long family,
      boolean kin) {
    this(
        report,
        status,
        owner,
        urgency,
        relevance,
        events,
        waiting,
        language,
        outlet,
        family,
        kin,
        Project.DEFAULT);
  }

  /** The same, where the work stands elsewhere. */
  public CaseRow status(CaseStatus other) {
    return with(other, owner);
  }

  /** The same, in somebody else's hands; null for nobody's. */
  public CaseRow owner(@Nullable String other) {
    return with(status, other);
  }

  private CaseRow with(CaseStatus status, @Nullable String owner) {
    return new CaseRow(
        report, status, owner, urgency, relevance, events, waiting, language, outlet, family, kin,
        project);
  }

  /** The same, of another project. */
  public CaseRow project(Project other) {
    return new CaseRow(
        report, status, owner, urgency, relevance, events, waiting, language, outlet, family, kin,
        other);
  }

  /** Tells the number and nothing of what it holds. */
  @Override
  public String toString() {
    return "CaseRow[" + report + "]";
  }
}

package org.durumi.record.casework;

import java.util.List;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.review.Decision;
import org.durumi.record.review.Review;

/** What an account may be allowed to do. */
public enum Permission {
  /** See counts, statistics and estimates, which quote no report. */
  ANALYSE,
  /** See and search all reports. */
  READ,
  /** Add reports, correct and add events, take reports on, plan next actions. */
  RECORD,
  /** Accept and reject events, say which tell of one incident, sign reports off. */
  REVIEW,
  /** Let something leave the archive. */
  PUBLISH,
  /** Change settings and accounts. */
  ADMINISTER;

  /**
   * What it takes to decide so about an event; to take a decision back takes what that decision
   * took.
   */
  public static Permission toDecide(Review review, Decision decision) {
    return switch (decision) {
      case Decision.Accepted accepted -> REVIEW;
      case Decision.Rejected rejected -> REVIEW;
      case Decision.Corrected corrected -> RECORD;
      case Decision.Added added -> RECORD;
      case Decision.Undone undone -> {
        List<Decision> standing = review.standing();
        yield standing.isEmpty() ? RECORD : toDecide(review, standing.getLast());
      }
    };
  }

  /**
   * What it takes to decide so about two tellings: what it takes to accept or reject an event,
   * whatever the decision is, since each changes what is counted.
   */
  public static Permission toDecide(LinkDecision decision) {
    return switch (decision) {
      case LinkDecision.SameIncident same -> REVIEW;
      case LinkDecision.NotTheSameIncident different -> REVIEW;
      case LinkDecision.SameGroup same -> REVIEW;
      case LinkDecision.NotTheSameGroup different -> REVIEW;
      case LinkDecision.Undone undone -> REVIEW;
    };
  }
}

package org.durumi.desk.reading;

import java.util.List;
import java.util.Optional;
import org.durumi.desk.access.Person;
import org.durumi.desk.page.Words;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.SignOff;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * How a person may end the work on a report.
 *
 * @param act {@code sign}, {@code ready}, or empty for not at all
 * @param mayNow whether it can be done as things stand
 * @param hint why not, or what then follows; null for nothing to say
 */
public record Closing(String act, boolean mayNow, @Nullable String hint) {

  static Closing of(
      List<Review> reviews, CaseStatus status, Person person, boolean secondPerson, Words words) {
    if (status == CaseStatus.DONE || status == CaseStatus.SET_ASIDE) {
      return new Closing("", false, null);
    }
    boolean mayReview = person.may(Permission.REVIEW);
    if (!mayReview && (status == CaseStatus.READY || !person.may(Permission.RECORD))) {
      return new Closing("", false, null);
    }
    boolean waits = reviews.stream().anyMatch(r -> r.state() == ReviewState.PROPOSED);
    if (waits) {
      return new Closing(mayReview ? "sign" : "ready", false, words.of("reading.decide-first"));
    }
    Optional<String> refusal = new SignOff(reviews, null, secondPerson).refusal(person.reviewer());
    if (mayReview && refusal.isEmpty()) {
      return new Closing("sign", true, null);
    }
    String hint = mayReview ? words.of("reading.second-person") : null;
    return new Closing(status == CaseStatus.READY ? "" : "ready", true, hint);
  }
}

package org.durumi.desk.reading;

import java.util.List;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;

/** Which event comes next. */
final class NextEvent {

  private NextEvent() {}

  /** The first event behind this one that waits, else the first of all; 0 if none waits. */
  static int after(List<Review> reviews, int event) {
    for (int i = 0; i < reviews.size(); i++) {
      int at = (event + i) % reviews.size();
      if (reviews.get(at).state() == ReviewState.PROPOSED) {
        return at + 1;
      }
    }
    return 0;
  }
}

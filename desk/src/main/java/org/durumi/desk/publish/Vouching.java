package org.durumi.desk.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.Overruling;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * At a team's desk: findings that people let through from their own accounts, so that somebody else
 * may let the release leave. It holds for what was looked at and is forgotten with that.
 */
@Component
@Profile("team")
public final class Vouching {

  private final Map<String, Overruling> given = new LinkedHashMap<>();
  private int trial;

  /**
   * Lets a finding through.
   *
   * @throws RefusedDecision if nobody may let it through, or the reason is none
   */
  public synchronized void vouch(Trial seen, String finding, Reviewer by, String why) {
    Finding one =
        seen.gated().stops().stream()
            .filter(stop -> stop.id().equals(finding) && stop.mayBeOverridden())
            .findFirst()
            .orElseThrow(() -> new RefusedDecision("That finding cannot be let through."));
    begin(seen);
    given.put(one.id(), new Overruling(one.id(), by, why));
  }

  /** What was let through of what was looked at. */
  public synchronized List<Overruling> of(Trial seen) {
    begin(seen);
    return List.copyOf(given.values());
  }

  private void begin(Trial seen) {
    if (trial != seen.number()) {
      given.clear();
      trial = seen.number();
    }
  }
}
